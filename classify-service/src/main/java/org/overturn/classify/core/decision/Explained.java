package org.overturn.classify.core.decision;

import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Because;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.FactPosition;
import org.overturn.events.Remark;
import org.overturn.events.Source;

/// Makes the statements that explain a decision.
public final class Explained {

    /// Remarks of a line.
    static final String LINE_REMARK = "LQ";

    private Explained() {}

    /// The segment that holds a remark of the claim.
    static String claimRemark(Remark remark) {
        return remark.segmentId() == null ? "MOA" : remark.segmentId();
    }

    /// A rule and the segment it rests on.
    static Because by(String rule, DenialPolicy policy, ClaimAdjudicated event, long segment, String id, String text) {
        Source source = event.source();
        return new Because(
                rule,
                policy.version(),
                new FactPosition(source.remittanceId(), source.transaction(), source.claim(), segment, id),
                text);
    }

    /// A rule of the engine as the policy words it, resting on the adjudication's CLP.
    public static Because byClaim(String rule, DenialPolicy policy, ClaimAdjudicated event) {
        return by(
                rule,
                policy,
                event,
                event.source().segment(),
                "CLP",
                policy.rule(rule).text());
    }

    /// A rule as the policy words it, resting on a remark of the claim or of one of its lines.
    public static Because byRemark(String rule, DenialPolicy policy, ClaimAdjudicated event, Remark remark) {
        String id = event.claim().remarks().contains(remark) ? claimRemark(remark) : LINE_REMARK;
        return by(rule, policy, event, remark.segment(), id, policy.rule(rule).text());
    }

    /// A rule that rests on the absence of a fact, or on several facts.
    public static Because generally(String rule, DenialPolicy policy, @Nullable String text) {
        return new Because(
                rule, policy.version(), null, text == null ? policy.rule(rule).text() : text);
    }
}
