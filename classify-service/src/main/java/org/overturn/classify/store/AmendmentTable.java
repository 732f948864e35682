package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.OwnPolicy;
import org.overturn.classify.port.PolicyAmendment;
import org.overturn.classify.port.PolicySize;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Tenants' own versions of the policy.
final class AmendmentTable {

    private static final String COLUMNS =
            "version, base, effective_from, title, carcs, rarcs, rules, created_by, created_at";

    private AmendmentTable() {}

    /// The tenant's own version and those of its own beneath it, the lowest first; empty when it has none of that name.
    static Uni<List<PolicyAmendment>> over(Mutiny.StatelessSession session, String tenant, String version) {
        return session.createNativeQuery(
                        "with recursive chain as (select a.*, 1 as height from policy_amendment a"
                                + " where a.tenant_id = :tenant and a.version = :version"
                                + " union all select b.*, height + 1 from chain c join policy_amendment b"
                                + " on b.tenant_id = c.tenant_id and b.version = c.base where c.base_is_own)"
                                + " select c.version, c.base, c.effective_from, c.title, f.file, f.content from chain c"
                                + " left join policy_amendment_file f using (tenant_id, version)"
                                + " order by height desc, f.file",
                        Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("version", version)
                .getResultList()
                .map(AmendmentTable::amendments);
    }

    private static List<PolicyAmendment> amendments(List<Object[]> rows) {
        Map<String, PolicyAmendment> amendments = new LinkedHashMap<>();
        for (Object[] row : rows) {
            Map<String, String> files = new HashMap<>();
            PolicyAmendment before = amendments.get((String) row[0]);
            if (before != null) {
                files.putAll(before.files());
            }
            if (row[4] != null) {
                files.put((String) row[4], (String) row[5]);
            }
            PolicyAmendment read =
                    new PolicyAmendment((String) row[0], (String) row[1], (LocalDate) row[2], (String) row[3], files);
            amendments.put(read.version(), read);
        }
        return List.copyOf(amendments.values());
    }

    /// Adds a version unless the tenant has, or ever used, one of that name.
    ///
    /// @param beneath what lies beneath it of the tenant's own, the lowest first
    /// @return one, or zero when it was not added
    static Uni<Integer> add(
            Mutiny.StatelessSession session,
            TenantId tenant,
            PolicyAmendment own,
            List<PolicyAmendment> beneath,
            Origin origin) {
        return session.createNativeQuery(
                        "insert into policy_amendment (tenant_id, " + COLUMNS + ", base_is_own, ground)"
                                + " select :tenant, :version, :base, cast(:from as date), :title, :carcs, :rarcs, :rules, :user,"
                                + " cast(:now as timestamptz), :own, :ground where not exists (select from policy_activation"
                                + " where tenant_id = :tenant and (version = :version or previous_version = :version))"
                                + " on conflict do nothing")
                .setParameter("tenant", tenant.value())
                .setParameter("version", own.version())
                .setParameter("base", own.base())
                .setParameter("from", own.effectiveFrom())
                .setParameter("title", own.title())
                .setParameter("carcs", origin.size().carcs())
                .setParameter("rarcs", origin.size().rarcs())
                .setParameter("rules", origin.size().rules())
                .setParameter("user", origin.user())
                .setParameter("now", origin.now())
                .setParameter("own", !beneath.isEmpty())
                .setParameter(
                        "ground",
                        beneath.isEmpty() ? own.base() : beneath.getFirst().base())
                .executeUpdate()
                .chain(added -> added == 0 ? Uni.createFrom().item(0) : addFiles(session, tenant, own));
    }

    private static Uni<Integer> addFiles(Mutiny.StatelessSession session, TenantId tenant, PolicyAmendment own) {
        var files = UnnestRows.of(new ArrayList<>(own.files().entrySet()))
                .text("tenant_id", file -> tenant.value())
                .text("version", file -> own.version())
                .text("file", Map.Entry::getKey)
                .text("content", Map.Entry::getValue);
        return files.bind(session.createNativeQuery("insert into policy_amendment_file (" + files.columns()
                        + ") select " + files.columns() + " from " + files.fragment("f")))
                .executeUpdate()
                .replaceWith(1);
    }

    static Uni<Optional<OwnPolicy>> find(Mutiny.StatelessSession session, TenantId tenant, String version) {
        return session.createNativeQuery(
                        "select " + COLUMNS + " from policy_amendment where tenant_id = :tenant and version = :version",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("version", version)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(AmendmentTable::read));
    }

    /// The newest first.
    static Uni<List<OwnPolicy>> list(
            Mutiny.StatelessSession session, TenantId tenant, @Nullable KeysetCursor after, int limit) {
        String from = after == null ? "" : " and (created_at < :at or (created_at = :at and version > :version))";
        var query = session.createNativeQuery(
                        "select " + COLUMNS + " from policy_amendment where tenant_id = :tenant" + from
                                + " order by created_at desc, version limit :limit",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("limit", limit);
        if (after != null) {
            query.setParameter("at", after.instant(0)).setParameter("version", after.text(1));
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(AmendmentTable::read).toList());
    }

    static Uni<Long> count(Mutiny.StatelessSession session, TenantId tenant) {
        return session.createNativeQuery("select count(*) from policy_amendment where tenant_id = :tenant", Long.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
    }

    private static OwnPolicy read(Object[] row) {
        return new OwnPolicy(
                (String) row[0],
                (String) row[1],
                (LocalDate) row[2],
                (String) row[3],
                new PolicySize((int) row[4], (int) row[5], (int) row[6]),
                (String) row[7],
                ((OffsetDateTime) row[8]).toInstant());
    }

    /// Where a version comes from.
    record Origin(PolicySize size, String user, Instant now) {}
}
