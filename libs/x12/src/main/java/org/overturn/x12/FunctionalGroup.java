package org.overturn.x12;

/// A GS.
///
/// @param index in the file, from zero
/// @param date GS04, eight digits
/// @param time GS05
/// @param controlNumber GS06
/// @param version GS08
/// Source: X12 005010X221A1, GS
public record FunctionalGroup(int index, String date, String time, String controlNumber, String version) {}
