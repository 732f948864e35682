package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.database.UnnestRows;

/// Writes `claim_token`: by which numbers claims may be named.
final class ClaimTokenRows {

    private static final Comparator<Named> ORDER =
            Comparator.comparing(Named::tenantId).thenComparing(Named::token).thenComparing(Named::claimKey);

    private ClaimTokenRows() {}

    static Uni<Void> insert(Mutiny.StatelessSession session, List<ClaimAssessed> batch) {
        var rows = UnnestRows.of(batch.stream()
                        .flatMap(Named::of)
                        .distinct()
                        .sorted(ORDER)
                        .toList())
                .text("tenant_id", Named::tenantId)
                .text("token", Named::token)
                .text("claim_key", Named::claimKey);
        return rows.bind(session.createNativeQuery(insertUnlessThere(rows.fragment("r"))))
                .executeUpdate()
                .replaceWithVoid();
    }

    private record Named(String tenantId, String token, String claimKey) {

        static Stream<Named> of(ClaimAssessed event) {
            List<String> numbers = Objects.requireNonNullElse(event.payerClaimTokens(), List.of());
            return Stream.concat(Stream.of(event.accountKey()), numbers.stream())
                    .map(token -> new Named(event.tenantId(), token, event.claimKey()));
        }
    }

    /// Most claims are there from their first revision on: what is there is passed over without a write.
    private static String insertUnlessThere(String rows) {
        return """
            insert into claim_token (tenant_id, token, claim_key)
            select tenant_id, token, claim_key from %s
            on conflict do nothing
            """.formatted(rows);
    }
}
