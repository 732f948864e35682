package org.overturn.x12;

/// A supplemental amount.
///
/// @param qualifier AMT01
/// @param cents AMT02 in cents
/// @param segment ordinal of the segment
/// Source: X12 005010X221A1, AMT
public record Amount(String qualifier, long cents, long segment) {}
