package org.overturn.classify.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.keys.IdentifierCipher;
import org.overturn.platform.keys.IdentifierTokens;
import org.overturn.platform.tenant.TenantId;
import org.overturn.remittance.ClaimIdentifiers;

/// Between the numbers that people know and what we keep of them: tokens to look for, ciphertext to show.
@ApplicationScoped
class Numbers {

    private final IdentifierTokens tokens;
    private final IdentifierCipher cipher;
    private final ObjectMapper json;

    Numbers(IdentifierTokens tokens, IdentifierCipher cipher, ObjectMapper json) {
        this.tokens = tokens;
        this.cipher = cipher;
        this.json = json;
    }

    /// The token of a CLP01, as the events carry it.
    String patientToken(TenantId tenant, String number) {
        return tokens.token(tenant, "pcn", normal(number));
    }

    /// The token of a payer's CLP07, as the events carry it.
    String payerClaimToken(TenantId tenant, String payerId, String number) {
        return tokens.token(tenant, "icn", payerId, normal(number));
    }

    /// The numbers of a claim, for those who may see them.
    ControlNumbers of(TenantId tenant, ClaimAdjudicated adjudication) {
        return shown(cipher.decrypt(tenant, ClaimIdentifiers.PURPOSE, adjudication.identifiers()));
    }

    /// The numbers of a claim that was never stored, and whose identifiers nobody has encrypted.
    ControlNumbers plain(ClaimAdjudicated adjudication) {
        return shown(adjudication.identifiers());
    }

    private ControlNumbers shown(String text) {
        ClaimIdentifiers plain = read(text);
        return new ControlNumbers(
                emptyToNull(plain.patientControlNumber()), emptyToNull(plain.payerClaimControlNumber()));
    }

    private ClaimIdentifiers read(String text) {
        try {
            return json.readValue(text, ClaimIdentifiers.class);
        } catch (JsonProcessingException e) {
            // Without the cause: it may quote the text.
            throw new IllegalStateException("identifiers that are no JSON");
        }
    }

    private static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
