package org.overturn.remittance;

/// What keeps identifiers of patients and claims secret: keyed hashes for linking, ciphertext for display.
public interface Identifiers {

    /// A keyed hash of the parts. Equal kind and parts give equal tokens; tokens of different tenants cannot be
    /// compared.
    ///
    /// @param kind what is hashed, for instance `account`
    /// @param parts the values, in order
    String token(String kind, String... parts);

    /// Ciphertext of a text. The same text under the same event id gives the same ciphertext, so that publishing again
    /// gives the same bytes.
    ///
    /// @param purpose what the text is; decrypting needs the same
    /// @param eventId the event that it travels in
    /// @param plain the text
    String seal(String purpose, String eventId, String plain);
}
