package org.overturn.classify.policy;

import java.util.List;

/// Rules of the engine that a policy has to word.
final class EngineRules {

    static final List<String> IDS = List.of(
            "verdict.paid",
            "verdict.full-denial",
            "verdict.partial-denial",
            "verdict.suspect-denial",
            "verdict.zero-pay",
            "verdict.pended",
            "verdict.forwarded",
            "verdict.reversed",
            "verdict.estimate",
            "verdict.unbalanced",
            "verdict.not-counted",
            "condition.nothing-paid",
            "condition.always",
            "condition.original-unknown",
            "condition.payment-unknown",
            "condition.not-capitated",
            "code.unknown-carc",
            "code.retired-carc",
            "compliance.group-not-allowed",
            "compliance.remark-missing",
            "status.patient-unknown",
            "status.forwarded",
            "status.unknown",
            "claim.unbalanced",
            "claim.several-payers",
            "claim.linked",
            "claim.continued",
            "reversal.orphan",
            "reversal.positive-amounts",
            "history.initial-denial",
            "history.post-payment-denial",
            "history.repetition",
            "primary.leads",
            "primary.collateral",
            "action.patient-not-liable",
            "line.zero-without-reason",
            "line.bundled-and-paid",
            "line.code-changed",
            "appeal.upheld",
            "appeal.dismissed",
            "compliance.unbalanced",
            "compliance.prior-payer-missing",
            "compliance.patient-share-differs");

    private EngineRules() {}
}
