package org.overturn.analytics.store;

import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.port.LedgerBooks.EntryQuery;
import org.overturn.analytics.port.LedgerBooks.Wanted;
import org.overturn.platform.tenant.TenantId;

/// The statement behind a page of provider adjustments, each with the claims that have one of its numbers.
final class EntrySql {

    /// Of an account with thousands of claims nobody reads more.
    private static final int MOST_CLAIMS = 20;

    /// Whether a number of a claim is among the candidates. The index is by hashes of numbers; these are worked out
    /// apart from the rows, since row-level security lets no index be asked with the result of such a function.
    private static final String NAMED = """
            n.tenant_id = p.tenant_id and n.token = any(p.account_keys || p.payer_claim_tokens)
              and n.hash = any(array(
                  select hashtextextended(c, 0) from unnest(p.account_keys || p.payer_claim_tokens) c))""";

    /// Its reference should name a claim and names none that is known. Of an acknowledged refund nobody looks for one.
    ///
    /// With an offset, PostgreSQL asks for one adjustment after the other; as a join of two tables it would compare
    /// every one of them with every claim.
    static final String UNMATCHED = """
            p.names_claim and not p.acknowledged and not exists (
                select from claim_number n where %s offset 0)""".formatted(NAMED);

    private EntrySql() {}

    static Mutiny.SelectionQuery<String> page(Mutiny.StatelessSession session, TenantId tenant, EntryQuery query) {
        Conditions conditions = Conditions.of(tenant, "p", query.window());
        if (query.code() != null) {
            conditions.and("p.code = ?", query.code());
        }
        if (query.payer() != null) {
            conditions.and("p.payer_id = ?", query.payer());
        }
        if (query.standing() != null) {
            conditions.and(standing(query.standing()));
        }
        query.after().ifPresent(it -> conditions.and("(p.payment_date, p.event_id) < (?, ?)", it.date(0), it.text(1)));
        return conditions.bind(session, pageOf(query.limit() + 1, MOST_CLAIMS));
    }

    private static String standing(Wanted wanted) {
        return switch (wanted) {
            case OPEN -> "p.state = 'OPEN'";
            case SETTLED -> "p.state = 'SETTLED'";
            case REVIEW -> "p.state = 'REVIEW'";
            case UNMATCHED -> UNMATCHED;
        };
    }

    private static String pageOf(int rows, int claims) {
        return """
            select to_jsonb(e)::text
            from (
                select p.*, named.claims
                from (select * from provider_adjustment p %%s order by p.payment_date desc, p.event_id desc limit %d) p
                cross join lateral (
                    select coalesce(jsonb_agg(jsonb_build_object('token', t.token, 'claim_key', t.claim_key)), '[]')
                        as claims
                    from (
                        select distinct n.claim_key = any(p.claim_keys) as of_day, n.token, n.claim_key
                        from claim_number n
                        where %s
                        order by of_day desc, n.token, n.claim_key
                        limit %d) t) named
                order by p.payment_date desc, p.event_id desc) e
            """.formatted(rows, NAMED, claims);
    }
}
