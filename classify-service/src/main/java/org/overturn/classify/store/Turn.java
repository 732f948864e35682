package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/// Numbers that all consumers of all instances draw from: two with none between them say that nobody drew meanwhile.
/// They are no part of a transaction, and one that is lost in a crash only looks like somebody else's.
final class Turn {

    private Turn() {}

    /// A statement of its own: what the next statement sees was committed before or after this, and not meanwhile.
    static Uni<Long> next(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select nextval('decision_turn')", Long.class)
                .getSingleResult();
    }
}
