package org.overturn.classify.core.decision;

import org.jspecify.annotations.Nullable;

/// A refusal with its root cause and action.
///
/// @param refusal the refused amount
/// @param root why
/// @param gap what is wrong with the authorization, null where the cause is another one
/// @param action what to do
record Cause(Refusal refusal, RootCause root, @Nullable AuthorizationGap gap, ChosenAction action) {

    static Cause of(Refusal refusal, Circumstances circumstances) {
        RootCause root = RootCause.of(refusal, circumstances);
        AuthorizationGap gap = AuthorizationGap.of(refusal, root, circumstances);
        return new Cause(refusal, root, gap, ChosenAction.of(refusal, root, gap, circumstances.policy()));
    }
}
