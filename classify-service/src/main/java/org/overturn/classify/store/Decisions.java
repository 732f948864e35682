package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.messaging.Encoded;
import org.overturn.platform.messaging.EventCodec;

/// Decides claims from their histories and writes what is new.
@ApplicationScoped
class Decisions {

    private final Unpacking unpacking;
    private final EventCodec codec;
    private final Clock clock;
    private final OffLoop offLoop;

    Decisions(Unpacking unpacking, EventCodec codec, Clock clock, OffLoop offLoop) {
        this.unpacking = unpacking;
        this.codec = codec;
        this.clock = clock;
        this.offLoop = offLoop;
    }

    /// @param stored the claims' rows, locked
    /// @param policies of each tenant
    /// @return where every one of the claims stands
    Uni<List<Encoded<ClaimAssessed>>> write(
            Mutiny.StatelessSession session,
            History history,
            Map<ClaimRef, ClaimRow> stored,
            Map<String, DenialPolicy> policies) {
        return offLoop.run(() -> decide(history, stored, policies)).chain(revisions -> write(session, revisions));
    }

    /// All events of a history. For worker threads.
    Collection<ClaimAdjudicated> events(History history) {
        return history.with(unpacking.events(history.packed()));
    }

    private Revisions decide(History history, Map<ClaimRef, ClaimRow> stored, Map<String, DenialPolicy> policies) {
        List<Judged> judged = Judge.judge(events(history), history.repeated(), policies);
        return Revisions.of(judged, codec::encode, stored, clock.instant());
    }

    private static Uni<List<Encoded<ClaimAssessed>>> write(Mutiny.StatelessSession session, Revisions revisions) {
        if (revisions.changed().isEmpty()) {
            return Uni.createFrom().item(revisions.standing());
        }
        return ClaimTable.write(session, revisions.changed())
                .chain(() -> RevisionTable.add(session, revisions.revisions()))
                .replaceWith(revisions.standing());
    }
}
