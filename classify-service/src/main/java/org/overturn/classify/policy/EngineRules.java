package org.overturn.classify.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.overturn.events.NextAction;

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
            "reversal.partial",
            "reversal.positive-amounts",
            "history.initial-denial",
            "history.post-payment-denial",
            "history.repetition",
            "primary.collateral",
            "action.by-remark",
            "action.by-code",
            "action.by-category",
            "action.instead",
            "action.patient-not-liable",
            "line.zero-without-reason",
            "line.bundled-and-paid",
            "line.code-changed",
            "appeal.upheld",
            "appeal.dismissed",
            "compliance.unbalanced",
            "compliance.prior-payer-missing",
            "compliance.patient-share-differs",
            "primary.cause",
            "primary.unprocessable",
            "primary.category",
            "primary.amount",
            "primary.first",
            "cause.unnamed",
            "cause.precedent",
            "liability.patient",
            "action.other-payer-clock",
            "reversal.asked-by-provider",
            "reversal.after-appeal",
            "reversal.payer-review",
            "claim.split-waiting",
            "claim.interest-included",
            "file.adjustment-gap",
            "code.unknown-rarc",
            "code.legacy-group",
            "compliance.whole-charge",
            "compliance.trace-reused",
            "signal.crossover",
            "signal.qmb",
            "signal.no-surprises",
            "signal.appeal-rights",
            "signal.paid-to-another");

    /// Words that continue a sentence; they decide nothing and so need no example.
    static final String WORDS_PREFIX = "next.";

    static final List<String> WORDS = Arrays.stream(NextAction.values())
            .map(action -> WORDS_PREFIX + action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    private EngineRules() {}
}
