package org.overturn.classify.core.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.events.NextAction;

/// What a remark dictates or forbids, whatever the CARC suggests.
///
/// @param id for instance `action.MA130`
/// @param rarc the remark; alerts count here, because they state rights and not reasons
/// @param action what must be done, else null
/// @param forbids what must not be done
/// @param priority the lowest number wins where remarks contradict each other
/// @param unprocessable whether the payer never took the claim in, so that nothing exists to appeal or replace
/// @param outOfNetwork whether it says that the provider is outside the payer's network
/// @param text one sentence
public record ActionRule(
        String id,
        String rarc,
        @Nullable NextAction action,
        Set<NextAction> forbids,
        int priority,
        boolean unprocessable,
        boolean outOfNetwork,
        String text) {

    public ActionRule {
        forbids = Set.copyOf(forbids);
    }
}
