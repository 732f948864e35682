package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Acknowledgments;
import org.overturn.events.ClaimAcknowledged;
import org.overturn.platform.database.Database;
import org.overturn.platform.tenant.TenantId;

/// Keeps acknowledgments and their sums.
@ApplicationScoped
class AcknowledgmentStore implements Acknowledgments {

    private final Database database;

    AcknowledgmentStore(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> acknowledged(List<ClaimAcknowledged> batch) {
        return database.asWorker(
                batch.stream().map(event -> TenantId.of(event.tenantId())).collect(Collectors.toSet()),
                session -> AcknowledgmentSql.count(session, batch));
    }

    @Override
    public Uni<Summary> summary(TenantId tenant, Window window, @Nullable Grouping grouping) {
        return database.inTenant(
                tenant,
                session -> AcknowledgmentSql.totals(session, tenant, window)
                        .chain(totals -> grouping == null
                                ? Uni.createFrom().item(totals.with(List.of()))
                                : AcknowledgmentSql.groups(session, tenant, window, grouping)
                                        .map(totals::with)));
    }
}
