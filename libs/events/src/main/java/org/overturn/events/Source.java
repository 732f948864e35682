package org.overturn.events;

/// Where in which file a fact was read. All indexes count from zero.
///
/// @param remittanceId the stored file
/// @param interchange index of the ISA in the file
/// @param group index of the GS in the file
/// @param transaction index of the ST in the file
/// @param claim index of the CLP in its transaction
/// @param segment ordinal of the CLP segment in the file
/// @param byteOffset offset of the CLP segment's first byte in the (decompressed) file
/// @param controlNumber ST02
/// Source: X12 005010X221A1, ISA, GS, ST, loop 2100
public record Source(
        String remittanceId,
        int interchange,
        int group,
        int transaction,
        int claim,
        long segment,
        long byteOffset,
        String controlNumber) {}
