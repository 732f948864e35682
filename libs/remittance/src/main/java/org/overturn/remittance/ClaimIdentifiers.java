package org.overturn.remittance;

import java.util.Locale;

/// The identifiers of one claim, for those who may see them. Travels only as ciphertext of its JSON.
///
/// @param patientControlNumber CLP01
/// @param payerClaimControlNumber CLP07
/// @param patientLastName NM1*QC
/// @param patientFirstName NM1*QC
/// @param memberId of the subscriber, else of the patient
/// Source: X12 005010X221A1, loop 2100
public record ClaimIdentifiers(
        String patientControlNumber,
        String payerClaimControlNumber,
        String patientLastName,
        String patientFirstName,
        String memberId) {

    /// What their ciphertext is for: services that encrypt and decrypt it must name the same purpose.
    public static final String PURPOSE = "claim-identifiers";

    /// The identifiers as a JSON object, all values as strings, in this order.
    public String toJson() {
        return "{" + member("patientControlNumber", patientControlNumber)
                + "," + member("payerClaimControlNumber", payerClaimControlNumber)
                + "," + member("patientLastName", patientLastName)
                + "," + member("patientFirstName", patientFirstName)
                + "," + member("memberId", memberId) + "}";
    }

    private static String member(String name, String value) {
        var json = new StringBuilder(value.length() + name.length() + 8);
        json.append('"').append(name).append("\":\"");
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    @Override
    public String toString() {
        return "ClaimIdentifiers[redacted]";
    }
}
