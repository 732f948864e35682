package org.overturn.classify.core.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.events.NextAction;

/// What is wrong with the authorization of a refused service, and what to do. The first rule that fits holds.
///
/// @param id for instance `auth.dates`
/// @param carcs reason codes for which it holds; empty means any of the category
/// @param remarks remark codes of which one must be there; empty means none is needed
/// @param onRecord where a number must be named, null where it need not be
/// @param action what to do, unless a remark dictates something else
/// @param text one sentence
public record AuthorizationRule(
        String id,
        Set<String> carcs,
        Set<String> remarks,
        @Nullable OnRecord onRecord,
        NextAction action,
        String text) {

    public AuthorizationRule {
        carcs = Set.copyOf(carcs);
        remarks = Set.copyOf(remarks);
    }
}
