package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.ClaimKey;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.timeline.TimelineEntry;
import org.overturn.classify.port.ClaimHistory;
import org.overturn.classify.port.ClaimHistory.Told;
import org.overturn.classify.port.PastRevision;
import org.overturn.classify.port.StandingClaim;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.tenant.TenantId;

/// Reads how a claim came to where it stands: its revisions, and what payers said with the part that each plays.
@ApplicationScoped
class HistoryReader {

    private final AdjudicationTable adjudications;
    private final Unpacking unpacking;
    private final ActivePolicies policies;
    private final OffLoop offLoop;

    HistoryReader(AdjudicationTable adjudications, Unpacking unpacking, ActivePolicies policies, OffLoop offLoop) {
        this.adjudications = adjudications;
        this.unpacking = unpacking;
        this.policies = policies;
        this.offLoop = offLoop;
    }

    Uni<ClaimHistory> of(Mutiny.StatelessSession session, ClaimRef claim, StandingClaim current) {
        return RevisionTable.of(session, claim)
                .chain(rows -> offLoop.run(() -> revisions(rows)))
                .chain(revisions -> timeline(session, claim).map(told -> new ClaimHistory(current, revisions, told)));
    }

    private Uni<List<Told>> timeline(Mutiny.StatelessSession session, ClaimRef claim) {
        return policies.of(session, TenantId.of(claim.tenantId()))
                .chain(policy -> Neighbours.seen(session, Set.of(claim))
                        .chain(all -> adjudications
                                .ofClaims(session, all.claims())
                                .chain(packed -> offLoop.run(
                                        () -> told(claim, unpacking.events(packed), all.repeated(), policy)))));
    }

    private List<Told> told(
            ClaimRef claim, List<ClaimAdjudicated> loaded, Set<TokenRef> repeated, DenialPolicy policy) {
        Map<String, ClaimAdjudicated> byId =
                loaded.stream().collect(Collectors.toMap(ClaimAdjudicated::eventId, one -> one));
        Set<String> tokens = repeated.stream().map(TokenRef::token).collect(Collectors.toUnmodifiableSet());
        List<TimelineEntry> entries =
                Assessor.timelines(loaded, tokens, policy).getOrDefault(new ClaimKey(claim.claimKey()), List.of());
        return entries.stream()
                .map(entry -> new Told(Objects.requireNonNull(byId.get(entry.eventId())), entry))
                .toList();
    }

    private List<PastRevision> revisions(List<Object[]> rows) {
        List<Assessment> assessments =
                unpacking.assessments(rows.stream().map(row -> (byte[]) row[2]).toList());
        List<PastRevision> revisions = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            revisions.add(new PastRevision(
                    (long) rows.get(i)[0], ((OffsetDateTime) rows.get(i)[1]).toInstant(), assessments.get(i)));
        }
        return revisions;
    }
}
