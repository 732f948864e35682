package org.overturn.x12;

/// Where in a file something is. Ordinals and indexes count from zero, elements from one.
///
/// @param byteOffset offset of the segment's first byte in the file
/// @param segment ordinal of the segment in the file
/// @param interchange index of the ISA, -1 before the first
/// @param group index of the GS in the file, -1 outside
/// @param transaction index of the ST in the file, -1 outside
/// @param segmentId for instance `CLP`; empty where there is none
/// @param element number of the element, 0 for the segment as a whole
public record Position(
        long byteOffset, long segment, int interchange, int group, int transaction, String segmentId, int element) {}
