package org.overturn.analytics.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.ledger.Ledger;
import org.overturn.analytics.core.ledger.Pair;
import org.overturn.analytics.core.ledger.Standing;
import org.overturn.analytics.port.LedgerBooks.Recount;
import org.overturn.analytics.port.LedgerBooks.StandingDifference;
import org.overturn.analytics.port.LedgerBooks.Stands;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.tenant.TenantId;

/// Folds a tenant's provider adjustments anew, all at once as if they had come in one batch, and compares with where
/// they stand. Account by account: nothing of one has to do with another.
final class LedgerRecount {

    /// More differences than anybody reads.
    private static final int MOST_DIFFERENCES = 100;

    /// A busy account has some thousand adjustments a year: a page of these fits into memory.
    private static final int ACCOUNTS_AT_ONCE = 20;

    private static final String PAGE = """
            select to_jsonb(r)::text
            from (
                select p.tenant_id, p.event_id, p.ledger_key, p.remittance_id, p.transaction, p.pair, p.payment_date,
                       p.code, p.amount_cents, p.reference_token, p.effect, p.state, p.open_cents, p.acknowledged
                from provider_adjustment p
                where p.tenant_id = ?1 and p.ledger_key in (
                    select distinct ledger_key from provider_adjustment
                    where tenant_id = ?1 and ledger_key > ?2 order by ledger_key limit ?3)
                order by p.ledger_key, p.event_id) r
            """;

    private final Mutiny.StatelessSession session;
    private final TenantId tenant;
    private final Ledger ledger;
    private final List<StandingDifference> differences = new ArrayList<>();
    private long adjustments;
    private String after = "";

    private LedgerRecount(Mutiny.StatelessSession session, TenantId tenant, Ledger ledger) {
        this.session = session;
        this.tenant = tenant;
        this.ledger = ledger;
    }

    static Uni<Recount> ask(Mutiny.StatelessSession session, TenantId tenant, Ledger ledger) {
        LedgerRecount recount = new LedgerRecount(session, tenant, ledger);
        return Multi.createBy()
                .repeating()
                .uni(() -> recount.page().invoke(recount::compare))
                .whilst(rows -> !rows.isEmpty())
                .onItem()
                .ignoreAsUni()
                .replaceWith(() -> new Recount(recount.adjustments, recount.differences));
    }

    private Uni<List<Row>> page() {
        return session.createNativeQuery(PAGE, String.class)
                .setParameter(1, tenant.value())
                .setParameter(2, after)
                .setParameter(3, ACCOUNTS_AT_ONCE)
                .getResultList()
                .map(rows -> rows.stream().map(Row::of).toList());
    }

    private void compare(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        after = rows.getLast().pair().ledgerKey();
        adjustments += rows.size();
        List<Pair> pairs = rows.stream().map(Row::pair).toList();
        Map<String, Standing> counted =
                ledger.fold(pairs, pairs.stream().map(Pair::payment).collect(Collectors.toUnmodifiableSet())).stream()
                        .collect(Collectors.toUnmodifiableMap(Standing::eventId, Function.identity()));
        for (Row row : rows) {
            String id = row.pair().eventId();
            Stands anew = Stands.of(Objects.requireNonNull(counted.get(id)));
            if (!row.kept().equals(anew) && differences.size() < MOST_DIFFERENCES) {
                differences.add(new StandingDifference(id, row.kept(), anew));
            }
        }
    }

    /// An adjustment, and where it is kept to stand: not as a [Standing], which would refuse what cannot be.
    private record Row(Pair pair, Stands kept) {

        static Row of(String json) {
            return new Row(RowJson.read(json, Pair.class), RowJson.read(json, Stands.class));
        }
    }
}
