package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.CodeDescription;
import org.overturn.classify.port.CodeList;
import org.overturn.classify.port.CodeRef;
import org.overturn.classify.port.DescriptionLoad;
import org.overturn.classify.port.OfficialDescription;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Official words of codes, and who loaded them when.
final class DescriptionTable {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final String LOAD = "list, codes, source, published, loaded_at, loaded_by";

    private DescriptionTable() {}

    /// Two who load the same list take turns; the later one holds.
    static Uni<Void> lock(Mutiny.StatelessSession session, TenantId tenant, CodeList list) {
        return session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                .setParameter("what", "descriptions of " + list.name() + " of " + tenant.value())
                .getSingleResult()
                .replaceWithVoid();
    }

    static Uni<Integer> clear(Mutiny.StatelessSession session, TenantId tenant, CodeList list) {
        return session.createNativeQuery("delete from code_description where tenant_id = :tenant and list = :list")
                .setParameter("tenant", tenant.value())
                .setParameter("list", list.name())
                .executeUpdate();
    }

    static Uni<Integer> add(
            Mutiny.StatelessSession session, TenantId tenant, CodeList list, List<CodeDescription> descriptions) {
        if (descriptions.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        var rows = UnnestRows.of(descriptions)
                .text("tenant_id", row -> tenant.value())
                .text("list", row -> list.name())
                .text("code", CodeDescription::code)
                .text("description", CodeDescription::text)
                .date("start_date", CodeDescription::start)
                .date("stop_date", CodeDescription::stop)
                .date("modified_date", CodeDescription::modified);
        return rows.bind(session.createNativeQuery("insert into code_description (" + rows.columns() + ") select "
                        + rows.columns() + " from " + rows.fragment("r")))
                .executeUpdate();
    }

    /// Puts on the record what was loaded.
    static Uni<DescriptionLoad> note(Mutiny.StatelessSession session, TenantId tenant, DescriptionLoad load) {
        return session.createNativeQuery(
                        "insert into code_description_load (tenant_id, " + LOAD + ") select :tenant, :list, :codes,"
                                + " :source, cast(:published as date), greatest(cast(:now as timestamptz),"
                                + " max(loaded_at) + interval '1 microsecond'), :user from code_description_load"
                                + " where tenant_id = :tenant and list = :list returning " + LOAD,
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("list", load.list().name())
                .setParameter("codes", load.codes())
                .setParameter("source", load.source())
                .setParameter("published", load.published())
                .setParameter("now", load.loadedAt())
                .setParameter("user", load.loadedBy())
                .getSingleResult()
                .map(DescriptionTable::load);
    }

    static Uni<List<OfficialDescription>> find(
            Mutiny.StatelessSession session, TenantId tenant, Collection<CodeRef> codes) {
        var keys = UnnestRows.of(List.copyOf(codes))
                .text("list", code -> code.list().name())
                .text("code", CodeRef::code);
        String sql = "select d.list, l.codes, l.source, l.published, l.loaded_at, l.loaded_by, d.code, d.description,"
                + " d.start_date, d.stop_date, d.modified_date from " + keys.fragment("k")
                + " join code_description d on d.tenant_id = :tenant and d.list = k.list and d.code = k.code"
                + " cross join lateral (select * from code_description_load o where o.tenant_id = d.tenant_id"
                + " and o.list = d.list order by o.loaded_at desc limit 1) l order by d.list, d.code";
        return keys.bind(session.createNativeQuery(sql, Object[].class))
                .setParameter("tenant", tenant.value())
                .getResultList()
                .map(rows -> rows.stream().map(DescriptionTable::official).toList());
    }

    /// The last one first.
    static Uni<List<DescriptionLoad>> loads(
            Mutiny.StatelessSession session, TenantId tenant, CodeList list, @Nullable KeysetCursor after, int limit) {
        return session.createNativeQuery(
                        "select " + LOAD + " from code_description_load where tenant_id = :tenant and list = :list"
                                + " and loaded_at < :before order by loaded_at desc limit :limit",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("list", list.name())
                .setParameter("before", after == null ? END_OF_TIME : after.instant(0))
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(DescriptionTable::load).toList());
    }

    private static OfficialDescription official(Object[] row) {
        return new OfficialDescription(
                load(row),
                new CodeDescription(
                        (String) row[6], (String) row[7], (LocalDate) row[8], (LocalDate) row[9], (LocalDate) row[10]));
    }

    private static DescriptionLoad load(Object[] row) {
        return new DescriptionLoad(
                CodeList.valueOf((String) row[0]),
                (int) row[1],
                (String) row[2],
                (LocalDate) row[3],
                ((OffsetDateTime) row[4]).toInstant(),
                (String) row[5]);
    }
}
