package org.overturn.remittance;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The keyed hashes by which claims are found again, whichever file names them.
final class ClaimKeys {

    private final Identifiers identifiers;

    ClaimKeys(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /// What a provider calls by one number.
    String account(String provider, String patientControlNumber) {
        return identifiers.token("account", provider, upper(patientControlNumber));
    }

    /// One number may name many claims: the first date of service tells them apart.
    String claim(String accountKey, @Nullable LocalDate firstDay) {
        return identifiers.token("claim", accountKey, firstDay == null ? "" : firstDay.toString());
    }

    String patientControl(String patientControlNumber) {
        return identifiers.token("pcn", upper(patientControlNumber));
    }

    @Nullable
    String payerClaim(String payerId, @Nullable String number) {
        return number == null || number.isBlank() ? null : identifiers.token("icn", payerId, upper(number));
    }

    /// Numbers without regard to case and the blanks around them.
    static String upper(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}
