package org.overturn.x12;

/// One pair of a PLB. A positive amount reduces the payment.
///
/// @param index among the pairs of its transaction set, from zero; gaps do not count
/// @param provider PLB01
/// @param fiscalDate PLB02, eight digits
/// @param reason first component of PLB03, 05, … 13
/// @param reference second component; free text that may identify a person
/// @param cents PLB04, 06, … 14 in cents
/// @param segment ordinal of the segment
/// Source: X12 005010X221A1, PLB
public record ProviderAdjustment(
        int index, String provider, String fiscalDate, String reason, String reference, long cents, long segment) {

    @Override
    public String toString() {
        return "ProviderAdjustment[" + index + ", " + reason + ", " + cents + ", redacted]";
    }
}
