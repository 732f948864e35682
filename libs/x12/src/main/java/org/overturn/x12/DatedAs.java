package org.overturn.x12;

import java.time.LocalDate;

/// A date with what it means.
///
/// @param qualifier DTM01
/// @param date DTM02
/// @param segment ordinal of the segment
/// Source: X12 005010X221A1, DTM
public record DatedAs(String qualifier, LocalDate date, long segment) {}
