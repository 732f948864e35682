package org.overturn.classify.core.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.ActionRule;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.NextAction;
import org.overturn.events.Remark;

/// What to do about a refusal: what a remark dictates, else what the telling remark suggests, else the CARC, else the
/// category. Moves that a remark forbids, and moves on a claim that was never taken in, are not chosen.
///
/// @param action what to do
/// @param dictated the remark rule that dictates it, else null
/// @param remark the remark behind `dictated`, else null
/// @param avoided the action that would have been chosen but is not possible, else null
/// @param forbidding the rule that forbids it, else null
/// @param forbiddingRemark the remark behind `forbidding`, else null
/// @param unprocessable whether the payer never took the claim in
/// @param patientBillable whether nothing forbids to bill the patient
record ChosenAction(
        NextAction action,
        @Nullable ActionRule dictated,
        @Nullable Remark remark,
        @Nullable NextAction avoided,
        @Nullable ActionRule forbidding,
        @Nullable Remark forbiddingRemark,
        boolean unprocessable,
        boolean patientBillable) {

    static ChosenAction of(Refusal refusal, RootCause cause, DenialPolicy policy) {
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
        NextAction wanted = dictating != null && dictating.action() != null
                ? dictating.action()
                : suggested(refusal.carc(), cause, policy);
        return possible(refusal, wanted, dictating, dictatingRemark, remarks, unprocessable != null, policy);
    }

    private static ChosenAction possible(
            Refusal refusal,
            NextAction wanted,
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
                forbidden.addAll(rule.forbids());
                if (forbidding == null && rule.forbids().contains(wanted)) {
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
            return new ChosenAction(wanted, dictating, dictatingRemark, null, null, null, unprocessable, billable);
        }
        if (wanted == NextAction.APPEAL) {
            // Records are the evidence of an appeal: without it nobody would read them.
            forbidden.add(NextAction.OBTAIN_RECORDS);
        }
        NextAction instead = unprocessable ? NextAction.RESUBMIT_NEW : alternative(refusal.carc(), forbidden);
        return new ChosenAction(instead, null, null, wanted, forbidding, forbiddingRemark, unprocessable, billable);
    }

    /// Group CO or PI leaves the amount with the provider: the patient may not be billed.
    private static boolean forbidsPatient(Refusal refusal) {
        return refusal.adjustment().group().equals("CO")
                || refusal.adjustment().group().equals("PI");
    }

    private static NextAction suggested(Carc carc, RootCause cause, DenialPolicy policy) {
        if (cause.rarc() != null && isWork(cause.rarc().action())) {
            return java.util.Objects.requireNonNull(cause.rarc().action());
        }
        boolean moved = cause.category() != carc.category();
        return moved || !isWork(carc.action())
                ? policy.category(cause.category()).action()
                : carc.action();
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
