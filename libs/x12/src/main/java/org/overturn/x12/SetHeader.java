package org.overturn.x12;

/// What every transaction set says of itself before its first claim, whatever its kind.
///
/// Source: X12 ISA, GS, ST
public sealed interface SetHeader permits TransactionHeader, AcknowledgmentHeader {

    /// In the file, from zero.
    int index();

    /// The ISA around it.
    Interchange interchange();

    /// The GS around it.
    FunctionalGroup group();

    /// ST02.
    String controlNumber();
}
