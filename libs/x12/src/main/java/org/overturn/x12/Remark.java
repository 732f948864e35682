package org.overturn.x12;

/// A remark code.
///
/// @param code MOA03–07, MIA05 and MIA20–23, LQ02 with LQ01 = HE
/// @param segment ordinal of the segment
public record Remark(String code, long segment) {}
