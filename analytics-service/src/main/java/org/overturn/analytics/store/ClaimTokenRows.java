package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.database.UnnestRows;

/// Writes `claim_token`: by which numbers claims may be named.
final class ClaimTokenRows {

    private static final Comparator<Named> ORDER =
            Comparator.comparing(Named::tenantId).thenComparing(Named::token).thenComparing(Named::claimKey);

    private ClaimTokenRows() {}

    /// Keeps the numbers of claims. Those of a claim whose fact is written for the first time in this transaction
    /// cannot be there yet, and are not looked for.
    ///
    /// @param first tells events of such claims
    static Uni<Void> insert(
            Mutiny.StatelessSession session, Collection<ClaimAssessed> batch, Predicate<ClaimAssessed> first) {
        return insert(session, batch.stream().filter(first), "")
                .chain(() -> insert(session, batch.stream().filter(first.negate()), " on conflict do nothing"));
    }

    private static Uni<Void> insert(Mutiny.StatelessSession session, Stream<ClaimAssessed> events, String onConflict) {
        List<Named> named = events.flatMap(Named::of).distinct().sorted(ORDER).toList();
        if (named.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = UnnestRows.of(named)
                .text("tenant_id", Named::tenantId)
                .text("token", Named::token)
                .text("claim_key", Named::claimKey);
        String sql = "insert into claim_token (" + rows.columns() + ") select " + rows.columns() + " from "
                + rows.fragment("r") + onConflict;
        return rows.bind(session.createNativeQuery(sql)).executeUpdate().replaceWithVoid();
    }

    private record Named(String tenantId, String token, String claimKey) {

        static Stream<Named> of(ClaimAssessed event) {
            List<String> numbers = Objects.requireNonNullElse(event.payerClaimTokens(), List.of());
            return Stream.concat(Stream.of(event.accountKey()), numbers.stream())
                    .map(token -> new Named(event.tenantId(), token, event.claimKey()));
        }
    }
}
