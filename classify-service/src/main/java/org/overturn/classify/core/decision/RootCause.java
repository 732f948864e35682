package org.overturn.classify.core.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.CategoryRule;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Rarc;
import org.overturn.events.Category;
import org.overturn.events.DenialType;
import org.overturn.events.Preventable;
import org.overturn.events.Remark;

/// Why an amount was refused: the CARC's category, or the one that a remark names where remark and CARC belong
/// together. Alerts never name a cause.
///
/// @param category fine level
/// @param type roll-up
/// @param preventable whether it could have been avoided
/// @param remark the remark that named the cause, else null
/// @param rarc what we know of that remark, else null
/// @param precedent where the remark was taken from, when it does not come with the refusal itself, else null
record RootCause(
        Category category,
        DenialType type,
        Preventable preventable,
        @Nullable Remark remark,
        @Nullable Rarc rarc,
        @Nullable Precedent precedent) {

    static RootCause of(Refusal refusal, Circumstances circumstances) {
        DenialPolicy policy = circumstances.policy();
        Carc carc = refusal.carc();
        Remark telling = telling(carc, refusal.unit().remarks(), policy);
        if (telling == null && refusal.unit().line() != null) {
            telling = telling(carc, refusal.unit().event().claim().remarks(), policy);
        }
        if (telling != null) {
            return byRemark(carc, telling, null, policy);
        }
        if (circumstances.patientUnknown() && isVague(carc)) {
            return patientUnknown(policy);
        }
        Precedent precedent = Precedent.of(refusal, circumstances);
        return precedent == null
                ? ofCarc(carc, null, null, null)
                : byRemark(carc, precedent.remark(), precedent, policy);
    }

    private static RootCause byRemark(Carc carc, Remark telling, @Nullable Precedent precedent, DenialPolicy policy) {
        Rarc rarc = policy.rarc(telling.code());
        Category category = rarc.category();
        if (category == null || category == carc.category()) {
            return ofCarc(carc, telling, rarc, precedent);
        }
        CategoryRule rule = policy.category(category);
        return new RootCause(category, rule.type(), rule.preventable(), telling, rarc, precedent);
    }

    /// Codes of the remarks that go with the refusal: those of its line that do not explain another code only, and the
    /// remark of the claim that named the cause.
    List<String> remarkCodes(Refusal refusal, List<Refusal> all, DenialPolicy policy) {
        List<String> codes = new ArrayList<>(2);
        for (Remark own : refusal.unit().remarks()) {
            if (!codes.contains(own.code()) && !belongsToAnother(own, refusal, all, policy)) {
                codes.add(own.code());
            }
        }
        if (remark != null && precedent == null && !codes.contains(remark.code())) {
            codes.add(remark.code());
        }
        return codes;
    }

    private static boolean belongsToAnother(Remark remark, Refusal refusal, List<Refusal> all, DenialPolicy policy) {
        Rarc rarc = policy.rarc(remark.code());
        if (rarc.alert() || rarc.typicalCarcs().contains(refusal.carc().code())) {
            return false;
        }
        boolean fitsHere = rarc.explains(refusal.carc());
        for (Refusal other : all) {
            boolean fitsThere =
                    fitsHere ? rarc.typicalCarcs().contains(other.carc().code()) : rarc.explains(other.carc());
            if (other.unit().isSame(refusal.unit()) && fitsThere) {
                return true;
            }
        }
        return false;
    }

    /// The remark that tells most: one made for this code before one that fits any, ours before the index's, then by
    /// the categories' priority, then as the payer ordered them.
    static @Nullable Remark telling(Carc carc, List<Remark> remarks, DenialPolicy policy) {
        Remark best = null;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i < remarks.size(); i++) {
            Rarc rarc = policy.rarc(remarks.get(i).code());
            if (rarc.explains(carc) && rarc.category() != null && rarc.category() != Category.OTHER) {
                int rank = (rarc.typicalCarcs().contains(carc.code()) ? 0 : 2_000)
                        + (rarc.text().isEmpty() ? 1_000 : 0)
                        + policy.category(rarc.category()).priority();
                if (rank < bestRank) {
                    best = remarks.get(i);
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    private static boolean isVague(Carc carc) {
        return carc.anyRemarkRefines()
                || carc.category() == Category.OTHER
                || carc.category() == Category.PRICING_CONTRACT;
    }

    private static RootCause ofCarc(
            Carc carc, @Nullable Remark remark, @Nullable Rarc rarc, @Nullable Precedent precedent) {
        return new RootCause(carc.category(), carc.type(), carc.preventable(), remark, rarc, precedent);
    }

    private static RootCause patientUnknown(DenialPolicy policy) {
        CategoryRule rule = policy.category(Category.ELIGIBILITY_COVERAGE);
        return new RootCause(rule.category(), rule.type(), rule.preventable(), null, null, null);
    }
}
