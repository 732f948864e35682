package org.overturn.x12;

/// The separators of one interchange, as its ISA sets them.
///
/// @param element separates elements
/// @param component separates components, ISA16
/// @param repetition ISA11 from version 00402 on
/// @param terminator ends segments
/// Source: X12 005010X221A1, ISA
public record Delimiters(byte element, byte component, byte repetition, byte terminator) {

    boolean usable() {
        return canSeparate(element)
                && canSeparate(component)
                && terminates(terminator)
                && element != component
                && element != terminator
                && component != terminator;
    }

    /// Whether a byte inside a segment stands for a separation.
    boolean separates(byte b) {
        return b == element || b == component || (b == repetition && b != 0);
    }

    private static boolean canSeparate(byte b) {
        return (b > ' ' && b < 0x7f && !Character.isLetterOrDigit(b)) || (b >= 0x1c && b <= 0x1f);
    }

    private static boolean terminates(byte b) {
        return canSeparate(b) || b == '\n' || b == '\r' || b == 0x15;
    }
}
