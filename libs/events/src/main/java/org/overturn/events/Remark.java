package org.overturn.events;

/// A remittance advice remark code.
///
/// @param code for instance `N130`, `MA130`
/// @param segment ordinal of the segment in the file, from zero
/// Source: X12 005010X221A1, loop 2100 MIA and MOA, loop 2110 LQ*HE
public record Remark(String code, long segment) {}
