package org.overturn.x12;

/// An ISA.
///
/// @param index in the file, from zero
/// @param senderQualifier ISA05
/// @param sender ISA06
/// @param receiverQualifier ISA07
/// @param receiver ISA08
/// @param date ISA09, six digits
/// @param time ISA10, four digits
/// @param controlNumber ISA13
/// @param usage ISA15
/// Source: X12 005010X221A1, ISA
public record Interchange(
        int index,
        String senderQualifier,
        String sender,
        String receiverQualifier,
        String receiver,
        String date,
        String time,
        String controlNumber,
        String usage) {}
