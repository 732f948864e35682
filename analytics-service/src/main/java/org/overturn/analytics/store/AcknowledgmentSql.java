package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Submissions;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Acknowledgments.Group;
import org.overturn.analytics.port.Acknowledgments.Grouping;
import org.overturn.analytics.port.Acknowledgments.Summary;
import org.overturn.events.AcknowledgmentStatus;
import org.overturn.events.ClaimAcknowledged;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// Statements on `acknowledgment` and `acknowledgment_day`.
final class AcknowledgmentSql {

    private static final String SUMS = """
            coalesce(sum(submitted_claims), 0)::bigint as submitted_claims,
            coalesce(sum(rejected_claims), 0)::bigint as rejected_claims,
            coalesce(sum(submitted_cents), 0)::bigint as submitted_cents,
            coalesce(sum(rejected_cents), 0)::bigint as rejected_cents
            """;

    private static final String WINDOW = " from acknowledgment_day where tenant_id = ?1 and day between ?2 and ?3";

    private static final String TOTALS =
            "select to_jsonb(s)::text from (select min(day) as first_day, max(day) as last_day, " + SUMS + WINDOW
                    + ") s";

    private static final String BY_PAYER = "select to_jsonb(s)::text from (select payer_id as key,"
            + " nullif(max(payer_name), '') as label, " + SUMS + WINDOW
            + " group by payer_id order by rejected_claims desc, payer_id) s";

    private static final String BY_DAY = "select to_jsonb(s)::text from (select day::text as key, null as label, "
            + SUMS + WINDOW + " group by day order by day) s";

    private AcknowledgmentSql() {}

    static Uni<Void> count(Mutiny.StatelessSession session, List<ClaimAcknowledged> batch) {
        UnnestRows<ClaimAcknowledged> rows = UnnestRows.of(batch)
                .text("tenant_id", ClaimAcknowledged::tenantId)
                .text("event_id", ClaimAcknowledged::eventId)
                .text("claim_key", ClaimAcknowledged::claimKey)
                .date("acknowledged_on", ClaimAcknowledged::acknowledgedOn)
                .text("payer_id", it -> it.payer().id())
                .text("payer_name", it -> it.payer().name())
                .bool("rejected", it -> it.status() == AcknowledgmentStatus.REJECTED)
                .bigint("charge_cents", ClaimAcknowledged::chargeCents);
        return rows.bind(session.createNativeQuery(count(rows.columns(), rows.fragment("r"))))
                .executeUpdate()
                .replaceWithVoid();
    }

    /// One statement: the sums move by exactly the rows that are new, so the order of events does not matter and one
    /// that comes again moves nothing. Rows of both tables are locked in the order of their keys.
    private static String count(String columns, String rows) {
        return """
            with fresh as (
                insert into acknowledgment (%1$s) select %1$s from %2$s order by tenant_id, event_id
                on conflict do nothing
                returning tenant_id, acknowledged_on, payer_id, payer_name, rejected, charge_cents
            )
            insert into acknowledgment_day (
                tenant_id, day, payer_id, payer_name, submitted_claims, rejected_claims, submitted_cents, rejected_cents)
            select tenant_id, acknowledged_on, payer_id, max(payer_name), count(*), count(*) filter (where rejected),
                   cast(sum(charge_cents) as bigint),
                   cast(coalesce(sum(charge_cents) filter (where rejected), 0) as bigint)
            from fresh
            group by tenant_id, acknowledged_on, payer_id
            order by tenant_id, acknowledged_on, payer_id
            on conflict (tenant_id, day, payer_id) do update set
                payer_name = greatest(acknowledgment_day.payer_name, excluded.payer_name),
                submitted_claims = acknowledgment_day.submitted_claims + excluded.submitted_claims,
                rejected_claims = acknowledgment_day.rejected_claims + excluded.rejected_claims,
                submitted_cents = acknowledgment_day.submitted_cents + excluded.submitted_cents,
                rejected_cents = acknowledgment_day.rejected_cents + excluded.rejected_cents
            """.formatted(columns, rows);
    }

    static Uni<Totals> totals(Mutiny.StatelessSession session, TenantId tenant, Window window) {
        return bind(session, TOTALS, tenant, window).getSingleResult().map(row -> {
            Days days = RowJson.read(row, Days.class);
            return new Totals(days.firstDay(), days.lastDay(), RowJson.read(row, Submissions.class));
        });
    }

    static Uni<List<Group>> groups(Mutiny.StatelessSession session, TenantId tenant, Window window, Grouping grouping) {
        String sql = switch (grouping) {
            case PAYER -> BY_PAYER;
            case DAY -> BY_DAY;
        };
        return bind(session, sql, tenant, window)
                .getResultList()
                .map(rows -> rows.stream().map(AcknowledgmentSql::group).toList());
    }

    private static Group group(String row) {
        Name name = RowJson.read(row, Name.class);
        return new Group(name.key(), name.label(), RowJson.read(row, Submissions.class));
    }

    private static Mutiny.SelectionQuery<String> bind(
            Mutiny.StatelessSession session, String sql, TenantId tenant, Window window) {
        return session.createNativeQuery(sql, String.class)
                .setParameter(1, tenant.value())
                .setParameter(2, Objects.requireNonNullElse(window.from(), SummarySql.FIRST))
                .setParameter(3, Objects.requireNonNullElse(window.to(), SummarySql.LAST));
    }

    /// The sums of the window as a whole.
    record Totals(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, Submissions submissions) {
        Summary with(List<Group> groups) {
            return new Summary(firstDay, lastDay, submissions, groups);
        }
    }

    private record Days(
            @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {}

    private record Name(String key, @Nullable String label) {}
}
