package org.overturn.classify.core.policy;

import java.util.List;
import java.util.Set;
import org.overturn.events.Category;
import org.overturn.events.DenialType;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// How codes degrade that the tables have not got: newer than the policy, or wrong. An unknown CARC is a denial when
/// nothing is paid and a reduction otherwise; the claim is assessed again when the table grows.
final class UnknownCodes {

    private UnknownCodes() {}

    static Carc carc(String code) {
        return new Carc(
                code,
                false,
                true,
                null,
                "a reason code that this policy does not know",
                Kind.CONTRACTUAL,
                Condition.NOTHING_PAID,
                Category.OTHER,
                DenialType.OTHER,
                Preventable.PARTLY,
                NextAction.APPEAL,
                List.of(NextAction.APPEAL, NextAction.WRITE_OFF_REVIEW),
                true,
                "billing",
                Set.of(),
                false,
                true,
                Set.of(),
                false,
                false,
                AppealOutcome.NONE,
                false,
                null,
                null,
                null,
                List.of());
    }

    static Rarc rarc(String code) {
        return new Rarc(code, false, true, false, "", "unknown", null, Set.of(), null, null, null, null);
    }

    static ClaimStatus status(String code) {
        return new ClaimStatus(code, false, StatusMeaning.FINAL, false, 0, "a status that this policy does not know");
    }
}
