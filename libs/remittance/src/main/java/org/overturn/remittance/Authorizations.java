package org.overturn.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Authorization;
import org.overturn.x12.Claim;
import org.overturn.x12.Reference;

/// Authorizations and referrals that a claim or its lines name. Only a keyed hash of the number goes on.
/// Source: X12 005010X221A1, loop 2100 and loop 2110, REF
final class Authorizations {

    /// Prior authorization, authorization, referral.
    private static final Set<String> QUALIFIERS = Set.of("G1", "BB", "9F");

    private Authorizations() {}

    static @Nullable List<Authorization> of(Claim claim, Identifiers identifiers) {
        List<Authorization> found = new ArrayList<>(0);
        add(found, claim.references(), null, identifiers);
        for (int i = 0; i < claim.lines().size(); i++) {
            add(found, claim.lines().get(i).references(), i + 1, identifiers);
        }
        return found.isEmpty() ? null : found;
    }

    private static void add(
            List<Authorization> found, List<Reference> references, @Nullable Integer line, Identifiers identifiers) {
        for (Reference reference : references) {
            String number = reference.value().strip().toUpperCase(Locale.ROOT);
            if (QUALIFIERS.contains(reference.qualifier()) && !number.isEmpty()) {
                String token = identifiers.token("authorization", number);
                found.add(new Authorization(reference.qualifier(), line, token, reference.segment()));
            }
        }
    }
}
