package org.overturn.classify.core.decision;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.AuthorizationRule;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.OnRecord;
import org.overturn.events.Authorization;
import org.overturn.events.Because;
import org.overturn.events.Category;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// What is wrong with the authorization of a refused service (CARC 197, 198, 284, 296, 302 and the like): the code and
/// its remarks, compared with the authorizations that the payer's own remittances on the claim name.
///
/// @param rule what is wrong and what to do
/// @param event the adjudication that holds the telling fact
/// @param segment the telling segment
/// @param segmentId REF, CAS or the segment of a remark
record AuthorizationGap(AuthorizationRule rule, ClaimAdjudicated event, long segment, String segmentId) {

    /// The first rule that fits; null where the cause is another one or no rule fits.
    static @Nullable AuthorizationGap of(Refusal refusal, RootCause root, Circumstances circumstances) {
        if (root.category() != Category.PRIOR_AUTHORIZATION) {
            return null;
        }
        for (AuthorizationRule rule : circumstances.policy().authorizationRules()) {
            AuthorizationGap gap = fits(rule, refusal) ? proven(rule, refusal, circumstances) : null;
            if (gap != null) {
                return gap;
            }
        }
        return null;
    }

    Because explained(DenialPolicy policy) {
        return Explained.by(rule.id(), policy, event, segment, segmentId, rule.text());
    }

    private static boolean fits(AuthorizationRule rule, Refusal refusal) {
        return rule.carcs().isEmpty() || rule.carcs().contains(refusal.carc().code());
    }

    private static @Nullable AuthorizationGap proven(
            AuthorizationRule rule, Refusal refusal, Circumstances circumstances) {
        Unit unit = refusal.unit();
        Remark remark = first(unit.remarks(), rule.remarks());
        remark = remark == null ? first(unit.event().claim().remarks(), rule.remarks()) : remark;
        if (remark == null && !rule.remarks().isEmpty()) {
            return null;
        }
        OnRecord where = rule.onRecord();
        if (where != null) {
            return onRecord(rule, where, unit, circumstances);
        }
        return remark == null
                ? new AuthorizationGap(rule, unit.event(), refusal.adjustment().segment(), "CAS")
                : new AuthorizationGap(rule, unit.event(), remark.segment(), unit.segmentId(remark));
    }

    private static @Nullable AuthorizationGap onRecord(
            AuthorizationRule rule, OnRecord where, Unit unit, Circumstances circumstances) {
        if (where == OnRecord.NAMED_HERE) {
            return by(rule, unit.event(), named(unit.event(), unit));
        }
        AuthorizationGap last = null;
        for (ClaimAdjudicated other : circumstances.told()) {
            if (!other.eventId().equals(unit.event().eventId())
                    && (where == OnRecord.NAMED_ELSEWHERE || Circumstances.isPaid(other, unit.line()))) {
                AuthorizationGap found = by(rule, other, named(other, unit));
                last = found == null ? last : found;
            }
        }
        return last;
    }

    private static @Nullable AuthorizationGap by(
            AuthorizationRule rule, ClaimAdjudicated event, @Nullable Authorization named) {
        return named == null ? null : new AuthorizationGap(rule, event, named.segment(), "REF");
    }

    /// The number that an adjudication names for the claim or for the refused service.
    private static @Nullable Authorization named(ClaimAdjudicated event, Unit unit) {
        List<Authorization> all = event.claim().authorizations();
        if (all == null) {
            return null;
        }
        for (Authorization one : all) {
            if (one.line() == null || unit.line() == null || isSameService(event, one.line(), unit)) {
                return one;
            }
        }
        return null;
    }

    private static boolean isSameService(ClaimAdjudicated event, int line, Unit unit) {
        for (ServiceLine theirs : event.claim().lines()) {
            if (theirs.index() == line && unit.line() != null) {
                return event.eventId().equals(unit.event().eventId())
                        ? line == unit.line().index()
                        : Units.billedCode(theirs).equals(Units.billedCode(unit.line()));
            }
        }
        return false;
    }

    private static @Nullable Remark first(List<Remark> remarks, Set<String> wanted) {
        for (Remark remark : remarks) {
            if (wanted.contains(remark.code())) {
                return remark;
            }
        }
        return null;
    }
}
