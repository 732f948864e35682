package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.ClaimFact;
import org.overturn.analytics.core.ClaimId;
import org.overturn.analytics.core.ClaimTokens;
import org.overturn.analytics.core.FactReader;
import org.overturn.analytics.core.Label;
import org.overturn.analytics.core.ProgressDelta;
import org.overturn.analytics.core.Replacement;
import org.overturn.analytics.port.Facts;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.database.Database;
import org.overturn.platform.tenant.TenantId;

/// Keeps facts, rollups and seals. A batch is one transaction of five statements; rows of every table are locked in
/// the order of their keys, so consumers never wait for one another in a circle.
@ApplicationScoped
class FactStore implements Facts {

    private final Database database;

    private final ReceiptToCounted receiptToCounted;

    FactStore(Database database, ReceiptToCounted receiptToCounted) {
        this.database = database;
        this.receiptToCounted = receiptToCounted;
    }

    @Override
    public Uni<Void> assessed(List<ClaimAssessed> batch) {
        List<ClaimFact> facts =
                Replacement.latest(batch.stream().map(FactReader::read).toList());
        List<Label> labels = Label.of(batch);
        return database.asWorker(
                        tenants(batch.stream().map(ClaimAssessed::tenantId).collect(Collectors.toSet())),
                        session -> FactRows.lockAndRead(session, facts)
                                .map(known -> Replacement.of(facts, known))
                                .chain(replacements -> write(session, replacements, labels, batch)))
                .invoke(receiptToCounted::record)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> sealed(List<RemittanceSealed> batch) {
        return database.asWorker(
                        tenants(batch.stream().map(RemittanceSealed::tenantId).collect(Collectors.toSet())),
                        session -> SealRows.insert(session, batch).chain(() -> ProgressRows.seal(session, batch)))
                .invoke(receiptToCounted::record)
                .replaceWithVoid();
    }

    private static Uni<List<Duration>> write(
            Mutiny.StatelessSession session,
            List<Replacement> replacements,
            List<Label> labels,
            List<ClaimAssessed> batch) {
        if (replacements.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<ClaimId, ClaimTokens> tokens = ClaimTokens.of(batch);
        return FactRows.replace(session, replacements, tokens)
                .chain(() -> RollupRows.move(session, Replacement.delta(replacements)))
                .chain(() -> ProgressRows.count(session, ProgressDelta.of(replacements)))
                .call(() -> LabelRows.upsert(session, labels))
                .call(() -> ClaimTokenRows.insert(session, tokens, Replacement.firstHeardOf(replacements)));
    }

    private static Set<TenantId> tenants(Set<String> names) {
        return names.stream().map(TenantId::of).collect(Collectors.toSet());
    }
}
