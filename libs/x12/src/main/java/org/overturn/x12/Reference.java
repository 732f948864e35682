package org.overturn.x12;

/// A reference number.
///
/// @param qualifier REF01
/// @param value REF02; may identify a person
/// @param segment ordinal of the segment
/// Source: X12 005010X221A1, REF
public record Reference(String qualifier, String value, long segment) {

    @Override
    public String toString() {
        return "Reference[" + qualifier + ", redacted]";
    }
}
