package org.overturn.classify.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Because;

/// One reason: the rule, the policy that holds it, the fact it used, and a sentence.
record BecauseView(
        String rule, String policyVersion, @Nullable PositionView position, String text) {

    static List<BecauseView> all(List<Because> reasons) {
        return reasons.stream()
                .map(reason -> new BecauseView(
                        reason.rule(), reason.policyVersion(), PositionView.of(reason.position()), reason.text()))
                .toList();
    }
}
