package org.overturn.classify.core.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.ActionRule;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Ground;
import org.overturn.events.NextAction;
import org.overturn.events.Remark;

/// What to do about a refusal: what a remark dictates, else what the gap in the authorization asks for, else what the
/// telling remark suggests, else the CARC, else the category. Moves that a remark forbids, and moves on a claim that
/// was
/// never taken in, are not chosen.
///
/// @param action what to do
/// @param ground what it rests on
/// @param dictated the remark rule that dictates it, else null
/// @param remark the remark behind `dictated`, else null
/// @param avoided the action that would have been chosen but is not possible, else null
/// @param forbidding the rule that forbids it, else null
/// @param forbiddingRemark the remark behind `forbidding`, else null
/// @param unprocessable whether the payer never took the claim in
/// @param patientBillable whether nothing forbids to bill the patient
record ChosenAction(
        NextAction action,
        Ground ground,
        @Nullable ActionRule dictated,
        @Nullable Remark remark,
        @Nullable NextAction avoided,
        @Nullable ActionRule forbidding,
        @Nullable Remark forbiddingRemark,
        boolean unprocessable,
        boolean patientBillable) {

    static ChosenAction of(Refusal refusal, RootCause cause, @Nullable AuthorizationGap gap, DenialPolicy policy) {
        List<Remark> remarks = remarks(refusal);
        ActionRule dictating = null;
        Remark dictatingRemark = null;
        ActionRule unprocessable = null;
        for (int i = 0; i < remarks.size(); i++) {
            ActionRule rule = policy.actionRules().get(remarks.get(i).code());
            if (rule != null) {
                unprocessable = rule.unprocessable() ? rule : unprocessable;
                if (rule.action() != null && (dictating == null || rule.priority() < dictating.priority())) {
                    dictating = rule;
                    dictatingRemark = remarks.get(i);
                }
            }
        }
        Ground ground = dictating == null ? ground(refusal.carc(), cause, gap) : Ground.DICTATED;
        NextAction wanted = dictating != null && dictating.action() != null
                ? dictating.action()
                : suggested(ground, refusal.carc(), cause, gap, policy);
        return possible(refusal, wanted, ground, dictating, dictatingRemark, remarks, unprocessable != null, policy);
    }

    private static ChosenAction possible(
            Refusal refusal,
            NextAction wanted,
            Ground ground,
            @Nullable ActionRule dictating,
            @Nullable Remark dictatingRemark,
            List<Remark> remarks,
            boolean unprocessable,
            DenialPolicy policy) {
        Set<NextAction> forbidden = EnumSet.noneOf(NextAction.class);
        ActionRule forbidding = null;
        Remark forbiddingRemark = null;
        for (int i = 0; i < remarks.size(); i++) {
            ActionRule rule = policy.actionRules().get(remarks.get(i).code());
            if (rule != null) {
                boolean yields = isOverruled(rule, dictating);
                for (NextAction move : rule.forbids()) {
                    if (move != wanted || !yields) {
                        forbidden.add(move);
                    }
                }
                if (forbidding == null && !yields && rule.forbids().contains(wanted)) {
                    forbidding = rule;
                    forbiddingRemark = remarks.get(i);
                }
            }
        }
        boolean patientFree = forbidsPatient(refusal);
        if (patientFree) {
            forbidden.add(NextAction.BILL_PATIENT);
        }
        boolean billable = !forbidden.contains(NextAction.BILL_PATIENT);
        if (!forbidden.contains(wanted)) {
            return new ChosenAction(
                    wanted, ground, dictating, dictatingRemark, null, null, null, unprocessable, billable);
        }
        if (wanted == NextAction.APPEAL) {
            // Records are the evidence of an appeal: without it nobody would read them.
            forbidden.add(NextAction.OBTAIN_RECORDS);
        }
        NextAction instead = unprocessable ? NextAction.RESUBMIT_NEW : alternative(refusal.carc(), forbidden);
        return new ChosenAction(
                instead, Ground.INSTEAD, null, null, wanted, forbidding, forbiddingRemark, unprocessable, billable);
    }

    /// Whether a remark that goes first dictates otherwise: of two remarks that contradict each other the lower
    /// priority
    /// holds, and the other may not forbid it. A remark that only takes a right away always holds.
    private static boolean isOverruled(ActionRule rule, @Nullable ActionRule dictating) {
        return dictating != null && rule.action() != null && rule.priority() > dictating.priority();
    }

    /// Group CO or PI leaves the amount with the provider: the patient may not be billed.
    private static boolean forbidsPatient(Refusal refusal) {
        return refusal.adjustment().group().equals("CO")
                || refusal.adjustment().group().equals("PI");
    }

    private static Ground ground(Carc carc, RootCause cause, @Nullable AuthorizationGap gap) {
        if (gap != null) {
            return Ground.AUTHORIZATION;
        }
        if (cause.rarc() != null && isWork(cause.rarc().action())) {
            return Ground.REMARK;
        }
        return cause.category() != carc.category() || !isWork(carc.action()) ? Ground.CATEGORY : Ground.CODE;
    }

    private static NextAction suggested(
            Ground ground, Carc carc, RootCause cause, @Nullable AuthorizationGap gap, DenialPolicy policy) {
        if (gap != null) {
            return gap.rule().action();
        }
        if (ground == Ground.REMARK && cause.rarc() != null) {
            return java.util.Objects.requireNonNull(cause.rarc().action());
        }
        return ground == Ground.CODE
                ? carc.action()
                : policy.category(cause.category()).action();
    }

    private static NextAction alternative(Carc carc, Set<NextAction> forbidden) {
        for (NextAction action : carc.actions()) {
            if (!forbidden.contains(action) && isWork(action)) {
                return action;
            }
        }
        return NextAction.WRITE_OFF_REVIEW;
    }

    /// Whether somebody has something to do.
    private static boolean isWork(@Nullable NextAction action) {
        return action != null && action != NextAction.NONE && action != NextAction.POST_ONLY;
    }

    private static List<Remark> remarks(Refusal refusal) {
        List<Remark> own = refusal.unit().remarks();
        List<Remark> claims = refusal.unit().event().claim().remarks();
        if (refusal.unit().line() == null || claims.isEmpty()) {
            return own;
        }
        if (own.isEmpty()) {
            return claims;
        }
        List<Remark> both = new ArrayList<>(own);
        both.addAll(claims);
        return both;
    }
}
