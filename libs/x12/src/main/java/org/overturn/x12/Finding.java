package org.overturn.x12;

/// Something wrong or remarkable in a file. The message never quotes an element's value.
///
/// @param code stable, for instance `X12.SE_COUNT`
/// @param severity how much it matters
/// @param message one sentence
/// @param position where
public record Finding(String code, Severity severity, String message, Position position) {}
