package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.core.timeline.Links;
import org.overturn.platform.database.UnnestRows;

/// Which claims carry which tokens, from the adjudications; and the tokens known to say nothing.
final class LinkTable {

    /// One more than may be linked tells enough, however many claims carry a token.
    private static final int ENOUGH = Links.MAX_CLAIMS_PER_TOKEN + 1;

    private LinkTable() {}

    /// What the adjudications of these claims carry, a row for each of them.
    static Uni<List<Carried>> carried(Mutiny.StatelessSession session, Collection<ClaimRef> claims) {
        var keys = ClaimRef.rows(claims);
        String sql =
                "select tenant_id, claim_key, cast(event_id as text), payer_claim_token, original_claim_token from "
                        + keys.fragment("k") + " join adjudication using (tenant_id, claim_key)";
        return keys.bind(session.createNativeQuery(sql, Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(LinkTable::carried).toList());
    }

    /// Who carries these tokens of adjudications: of a token that too many carry only enough to tell so. That a claim
    /// carries its own is not asked for, so that nearly always there is nothing to tell.
    static Uni<Carriers> elsewhere(
            Mutiny.StatelessSession session, Set<TokenRef> tokens, Collection<Carried> adjudications) {
        Map<TokenRef, Set<ClaimRef>> own = new TreeMap<>(TokenRef.ORDER);
        adjudications.forEach(one -> one.tokens()
                .filter(tokens::contains)
                .forEach(token ->
                        own.computeIfAbsent(token, t -> new TreeSet<>()).add(one.claim())));
        var rows = UnnestRows.of(own.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(claim -> Map.entry(entry.getKey(), claim)))
                        .toList())
                .text("tenant_id", pair -> pair.getKey().tenantId())
                .text("token", pair -> pair.getKey().token())
                .text("claim_key", pair -> pair.getValue().claimKey());
        String sql = """
                select t.tenant_id, t.token, r.token is not null, c.claim_key
                from %1$s left join repeated_token r using (tenant_id, token)
                left join lateral (
                    (select distinct a.claim_key from adjudication a
                        where r.token is null and a.payer_claim_hash = t.hash
                        and a.tenant_id = t.tenant_id and a.payer_claim_token = t.token
                        order by a.claim_key limit %2$d)
                    union all
                    (select distinct a.claim_key from adjudication a
                        where r.token is null and a.original_claim_hash = t.hash
                        and a.tenant_id = t.tenant_id and a.original_claim_token = t.token
                        order by a.claim_key limit %2$d)
                    ) c on c.claim_key <> t.claim_key
                where r.token is not null or c.claim_key is not null
                """.formatted(TokenRef.hashed(rows), ENOUGH);
        return rows.bind(session.createNativeQuery(sql, Object[].class))
                .getResultList()
                .map(LinkTable::carriers)
                .map(others -> others.and(own));
    }

    /// All who carry these tokens, however many.
    static Uni<Carriers> all(Mutiny.StatelessSession session, Collection<TokenRef> tokens) {
        var rows = TokenRef.rows(tokens);
        String sql = """
                select a.tenant_id, t.token, false, a.claim_key from %1$s join adjudication a on
                    a.payer_claim_hash = t.hash and a.tenant_id = t.tenant_id and a.payer_claim_token = t.token
                union
                select a.tenant_id, t.token, false, a.claim_key from %1$s join adjudication a on
                    a.original_claim_hash = t.hash and a.tenant_id = t.tenant_id and a.original_claim_token = t.token
                """.formatted(TokenRef.hashed(rows));
        return rows.bind(session.createNativeQuery(sql, Object[].class))
                .getResultList()
                .map(LinkTable::carriers);
    }

    /// Keeps in mind that these tokens say nothing.
    static Uni<Integer> mark(Mutiny.StatelessSession session, Collection<TokenRef> tokens) {
        var rows = TokenRef.rows(tokens);
        String sql = "insert into repeated_token (" + rows.columns() + ") select * from " + rows.fragment("t")
                + " on conflict do nothing";
        return rows.bind(session.createNativeQuery(sql)).executeUpdate();
    }

    private static Carriers carriers(List<Object[]> rows) {
        Map<TokenRef, Set<ClaimRef>> claims = new HashMap<>();
        Set<TokenRef> known = new HashSet<>();
        for (Object[] row : rows) {
            TokenRef token = new TokenRef((String) row[0], (String) row[1]);
            if ((boolean) row[2]) {
                known.add(token);
            } else if (row[3] != null) {
                claims.computeIfAbsent(token, t -> new HashSet<>())
                        .add(new ClaimRef(token.tenantId(), (String) row[3]));
            }
        }
        return new Carriers(claims, known);
    }

    private static Carried carried(Object[] row) {
        return new Carried(
                new ClaimRef((String) row[0], (String) row[1]), (String) row[2], (String) row[3], (String) row[4]);
    }
}
