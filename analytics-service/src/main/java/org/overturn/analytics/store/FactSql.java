package org.overturn.analytics.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Grouping;
import org.overturn.analytics.port.Numbers.Counted;
import org.overturn.analytics.port.Numbers.FactQuery;
import org.overturn.events.Verdict;
import org.overturn.platform.tenant.TenantId;

/// The statement behind a page of claims: the same conditions by which the claims were counted.
final class FactSql {

    private static final List<String> FINAL = verdicts(Verdict::isFinal);

    /// Stands for the payment date that counts, in conditions.
    private static final String DAY = "{day}";

    private final int rows;
    private final boolean byFirstPayment;
    private final StringBuilder conditions = new StringBuilder("true");
    private final List<Object> parameters = new ArrayList<>();

    private FactSql(FactQuery query) {
        this.rows = query.limit() + 1;
        this.byFirstPayment = query.counted().byFirstPayment();
    }

    static FactSql of(TenantId tenant, FactQuery query) {
        FactSql sql = new FactSql(query);
        sql.and("f.tenant_id = ?", tenant.value());
        sql.and(DAY + " between ? and ?", from(query), to(query));
        sql.counted(query);
        if (query.grouping() != null && query.key() != null) {
            sql.group(query.grouping(), query.key(), query.counted());
        }
        query.after().ifPresent(it -> sql.and("(" + DAY + ", f.claim_key) > (?, ?)", it.date(0), it.text(1)));
        return sql;
    }

    Mutiny.SelectionQuery<String> bind(Mutiny.StatelessSession session) {
        Mutiny.SelectionQuery<String> query = session.createNativeQuery(text(), String.class);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    /// A page by first payment is of two parts, each in the order of an index: claims whose first payment is their
    /// current one, and all others. An index over both would be one more for every new claim.
    private String text() {
        if (!byFirstPayment) {
            return page(part("f.payment_date", ""), "f.payment_date");
        }
        return page(
                part("f.payment_date", " and f.first_payment_date = f.payment_date")
                        + " union all "
                        + part("f.first_payment_date", " and f.first_payment_date <> f.payment_date"),
                "f.first_payment_date");
    }

    private String page(String parts, String day) {
        return "select to_jsonb(f)::text from (" + parts + ") f" + inOrder(day);
    }

    private String part(String day, String which) {
        return "(select f.* from fact f where " + conditions.toString().replace(DAY, day) + which + inOrder(day) + ")";
    }

    private String inOrder(String day) {
        return " order by " + day + ", f.claim_key limit " + rows;
    }

    private void counted(FactQuery query) {
        if (!query.counted().byFirstPayment()) {
            and("f.verdict = any(?)", (Object) FINAL.toArray(String[]::new));
        }
        switch (query.counted()) {
            case CLAIMS, FIRST_CLAIMS -> {}
            case DENIED_CLAIMS -> and("f.verdict in ('FULL_DENIAL', 'PARTIAL_DENIAL')");
            case SUSPECT_CLAIMS -> and("f.verdict = 'SUSPECT_DENIAL'");
            case PREVENTABLE_CLAIMS -> preventable(query.grouping());
            case RECOVERED_CLAIMS -> and("f.recovered_cents > 0");
            case INITIAL_DENIALS -> and("f.initial_denial");
            case FIRST_PASS_CLAIMS -> and("not f.initial_denial and f.verdict <> 'SUSPECT_DENIAL'");
        }
    }

    /// Of a claim as a whole the leading root cause decides, of a cause its own denials do.
    private void preventable(@Nullable Grouping grouping) {
        and("f.verdict in ('FULL_DENIAL', 'PARTIAL_DENIAL')");
        if (grouping == null || !grouping.dimension().ofDenials()) {
            and("f.preventable");
        }
    }

    private void group(Grouping grouping, String key, Counted counted) {
        switch (grouping) {
            case PAYER -> and("f.payer_id = ?", key);
            case PROVIDER -> and("f.provider = ?", key);
            case CATEGORY -> denial("category", key, counted);
            case TYPE -> denial("type", key, counted);
            case CARC -> denial("carc", key, counted);
            case PROCEDURE -> procedure(key, counted);
            case DAY -> and(DAY + " = ?", LocalDate.parse(key));
        }
    }

    private void denial(String field, String key, Counted counted) {
        String avoidable = counted == Counted.PREVENTABLE_CLAIMS ? " and (d ->> 'preventable')::boolean" : "";
        and(
                "exists (select from jsonb_array_elements(f.denials) d where d ->> '" + field + "' = ?" + avoidable
                        + ")",
                key);
    }

    private void procedure(String key, Counted counted) {
        boolean denied = counted == Counted.DENIED_CLAIMS || counted == Counted.PREVENTABLE_CLAIMS;
        String refused = denied ? " and (l ->> 'denied_cents')::bigint <> 0" : "";
        and("exists (select from jsonb_array_elements(f.lines) l where l ->> 'procedure' = ?" + refused + ")", key);
    }

    /// Adds a condition; each `?` becomes the next parameter.
    private void and(String condition, Object... values) {
        String numbered = condition;
        for (Object value : values) {
            parameters.add(value);
            numbered = numbered.replaceFirst("\\?(?![0-9])", "?" + parameters.size());
        }
        conditions.append(" and ").append(numbered);
    }

    private static LocalDate from(FactQuery query) {
        return Objects.requireNonNullElse(query.window().from(), SummarySql.FIRST);
    }

    private static LocalDate to(FactQuery query) {
        return Objects.requireNonNullElse(query.window().to(), SummarySql.LAST);
    }

    private static List<String> verdicts(Predicate<Verdict> which) {
        return Arrays.stream(Verdict.values()).filter(which).map(Verdict::name).toList();
    }
}
