package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.port.StandingClaim;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Source;
import org.overturn.platform.database.UnnestRows;

/// Reads where claims stand, each with the adjudication that its assessment rests on.
@ApplicationScoped
class ClaimReader {

    private final Unpacking unpacking;
    private final OffLoop offLoop;

    ClaimReader(Unpacking unpacking, OffLoop offLoop) {
        this.unpacking = unpacking;
        this.offLoop = offLoop;
    }

    /// In the order of their keys; claims that are not there are left out.
    Uni<List<StandingClaim>> standing(Mutiny.StatelessSession session, Collection<ClaimRef> claims) {
        var keys = ClaimRef.rows(claims);
        String sql = "select c.claim_key, c.revision, r.assessment from " + keys.fragment("k")
                + " join claim c using (tenant_id, claim_key)"
                + " join assessment_revision r using (tenant_id, claim_key, revision) order by c.claim_key";
        return keys.bind(session.createNativeQuery(sql, Object[].class))
                .getResultList()
                .chain(rows -> offLoop.run(() -> assessed(rows)))
                .chain(assessed -> withAdjudications(session, claims, assessed));
    }

    private List<Assessed> assessed(List<Object[]> rows) {
        List<Assessment> assessments =
                unpacking.assessments(rows.stream().map(row -> (byte[]) row[2]).toList());
        List<Assessed> assessed = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assessed.add(new Assessed((String) rows.get(i)[0], (long) rows.get(i)[1], assessments.get(i)));
        }
        return assessed;
    }

    private Uni<List<StandingClaim>> withAdjudications(
            Mutiny.StatelessSession session, Collection<ClaimRef> claims, List<Assessed> assessed) {
        if (assessed.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String tenantId = claims.iterator().next().tenantId();
        var positions = UnnestRows.of(assessed)
                .text("tenant_id", one -> tenantId)
                .uuid("remittance_id", one -> UUID.fromString(one.source().remittanceId()))
                .integer("transaction_index", one -> one.source().transaction())
                .integer("claim_index", one -> one.source().claim());
        String sql = "select a.event from " + positions.fragment("p") + " join adjudication a"
                + " using (tenant_id, remittance_id, transaction_index, claim_index)";
        return positions
                .bind(session.createNativeQuery(sql, byte[].class))
                .getResultList()
                .chain(packed -> offLoop.run(() -> joined(assessed, unpacking.events(packed))));
    }

    private static List<StandingClaim> joined(List<Assessed> assessed, List<ClaimAdjudicated> adjudications) {
        Map<Source, ClaimAdjudicated> bySource = adjudications.stream()
                .collect(Collectors.toMap(ClaimAdjudicated::source, Function.identity(), (one, same) -> one));
        return assessed.stream()
                .map(one -> new StandingClaim(
                        one.claimKey,
                        one.revision,
                        one.assessment,
                        Objects.requireNonNull(bySource.get(one.source()), "an assessment rests on a stored event")))
                .toList();
    }

    private record Assessed(String claimKey, long revision, Assessment assessment) {
        Source source() {
            return assessment.source();
        }
    }
}
