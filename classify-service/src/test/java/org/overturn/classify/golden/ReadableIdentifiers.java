package org.overturn.classify.golden;

import org.overturn.remittance.Identifiers;

/// Synthetic identifiers left readable, so that an expected answer names the claim it is about.
final class ReadableIdentifiers implements Identifiers {

    @Override
    public String token(String kind, String... parts) {
        return String.join("@", parts);
    }

    @Override
    public String seal(String purpose, String eventId, String plain) {
        return "";
    }
}
