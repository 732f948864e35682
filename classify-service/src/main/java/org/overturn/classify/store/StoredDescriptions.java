package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.CodeDescription;
import org.overturn.classify.port.CodeDescriptions;
import org.overturn.classify.port.CodeList;
import org.overturn.classify.port.CodeRef;
import org.overturn.classify.port.DescriptionLoad;
import org.overturn.classify.port.OfficialDescription;
import org.overturn.platform.database.Database;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Official words in the database: all of a list change in one transaction, together with the record of who did it.
@ApplicationScoped
class StoredDescriptions implements CodeDescriptions {

    private final Database database;
    private final Clock clock;

    StoredDescriptions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Uni<DescriptionLoad> replace(
            TenantId tenant,
            CodeList list,
            String source,
            @Nullable LocalDate published,
            List<CodeDescription> descriptions,
            String user) {
        DescriptionLoad load = new DescriptionLoad(list, descriptions.size(), source, published, clock.instant(), user);
        return database.inTenant(
                tenant,
                session -> DescriptionTable.lock(session, tenant, list)
                        .chain(() -> DescriptionTable.clear(session, tenant, list))
                        .chain(() -> DescriptionTable.add(session, tenant, list, descriptions))
                        .chain(() -> DescriptionTable.note(session, tenant, load)));
    }

    @Override
    public Uni<List<OfficialDescription>> find(TenantId tenant, Collection<CodeRef> codes) {
        return codes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : database.inTenant(tenant, session -> DescriptionTable.find(session, tenant, codes));
    }

    @Override
    public Uni<List<DescriptionLoad>> loads(TenantId tenant, CodeList list, @Nullable KeysetCursor after, int limit) {
        return database.inTenant(tenant, session -> DescriptionTable.loads(session, tenant, list, after, limit));
    }
}
