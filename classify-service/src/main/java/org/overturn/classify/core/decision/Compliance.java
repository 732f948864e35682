package org.overturn.classify.core.decision;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Kind;
import org.overturn.classify.core.policy.StatusMeaning;
import org.overturn.classify.core.timeline.LegacyGroups;
import org.overturn.events.Adjustment;
import org.overturn.events.Because;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimFacts;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// Where a payer broke the rules of the transaction. Facts beside the verdict, countable by payer; they never change
/// a decision.
public final class Compliance {

    private static final String GAP = "X12.GAP";

    private Compliance() {}

    /// Adds one statement for every rule that these adjudications break.
    public static void tell(List<Because> because, List<ClaimAdjudicated> adjudications, DenialPolicy policy) {
        for (ClaimAdjudicated event : adjudications) {
            checkClaim(because, event, policy);
            check(because, event, event.claim().adjustments(), event.claim().remarks(), policy);
            checkWriteOff(because, event, null, policy);
            for (ServiceLine line : event.claim().lines()) {
                check(because, event, line.adjustments(), line.remarks(), policy);
                checkWriteOff(because, event, line, policy);
            }
        }
        Traces.tell(because, adjudications, policy);
    }

    private static void checkClaim(List<Because> because, ClaimAdjudicated event, DenialPolicy policy) {
        ClaimFacts claim = event.claim();
        if (!claim.balanced()) {
            because.add(Explained.byClaim("compliance.unbalanced", policy, event));
            if (isOffByInterest(claim)) {
                because.add(Explained.byClaim("claim.interest-included", policy, event));
            }
        }
        if (claim.findings().contains(GAP)) {
            because.add(Explained.byClaim("file.adjustment-gap", policy, event));
        }
        if (isLaterPayer(event, policy) && hasMoney(claim, policy) && !has(claim, Kind.PRIOR_PAYER, policy)) {
            because.add(Explained.byClaim("compliance.prior-payer-missing", policy, event));
        }
        if (claim.patientCents() != null && claim.chargeCents() > 0 && claim.patientCents() != patientShare(claim)) {
            because.add(Explained.byClaim("compliance.patient-share-differs", policy, event));
        }
    }

    /// Whether another payer decided before: CLP02 2 or 3, except where the payer always says so (E03).
    private static boolean isLaterPayer(ClaimAdjudicated event, DenialPolicy policy) {
        return policy.status(event.claim().status()).rank() > 1
                && event.claim().chargeCents() > 0
                && !policy.profiles().of(event.payer()).lastResort();
    }

    /// Whether anything has to be posted: a secondary payment or write-off without the primary's share makes the
    /// account negative (E07); a refusal does not.
    private static boolean hasMoney(ClaimFacts claim, DenialPolicy policy) {
        return claim.paidCents() > 0 || has(claim, Kind.CONTRACTUAL, policy);
    }

    private static boolean has(ClaimFacts claim, Kind kind, DenialPolicy policy) {
        return all(claim)
                .anyMatch(a -> a.amountCents() != 0 && policy.carc(a.carc()).kind() == kind);
    }

    /// A write-off code that may only take a part takes the whole charge (CARC 45, E08).
    private static void checkWriteOff(
            List<Because> because, ClaimAdjudicated event, @Nullable ServiceLine line, DenialPolicy policy) {
        long charge = line == null ? event.claim().chargeCents() : line.chargeCents();
        long paid = line == null ? event.claim().paidCents() : line.paidCents();
        long whole = charge - policy.definition().toleranceCents();
        if (charge <= policy.definition().uncountedChargeCents() || paid != 0) {
            return;
        }
        for (Adjustment adjustment : line == null ? event.claim().adjustments() : line.adjustments()) {
            if (adjustment.amountCents() >= whole
                    && policy.carc(adjustment.carc()).partOnly()) {
                because.add(by("compliance.whole-charge", adjustment, event, policy));
            }
        }
    }

    /// Whether the payment is too high by exactly the interest that the payer reports as a memo (AMT*I, E62).
    private static boolean isOffByInterest(ClaimFacts claim) {
        long off = claim.paidCents()
                - claim.chargeCents()
                + all(claim).mapToLong(Adjustment::amountCents).sum();
        return claim.interestCents() != null && off != 0 && off == claim.interestCents();
    }

    private static long patientShare(ClaimFacts claim) {
        return all(claim)
                .filter(a -> a.group().equals("PR"))
                .mapToLong(Adjustment::amountCents)
                .sum();
    }

    private static Stream<Adjustment> all(ClaimFacts claim) {
        return Stream.concat(
                claim.adjustments().stream(), claim.lines().stream().flatMap(line -> line.adjustments().stream()));
    }

    private static void check(
            List<Because> because,
            ClaimAdjudicated event,
            List<Adjustment> adjustments,
            List<Remark> remarks,
            DenialPolicy policy) {
        for (Adjustment adjustment : adjustments) {
            Carc carc = policy.carc(adjustment.carc());
            if (!carc.known()) {
                because.add(by("code.unknown-carc", adjustment, event, policy));
            } else if (isRetired(carc, event, policy) && adjustment.amountCents() > 0) {
                because.add(by("code.retired-carc", adjustment, event, policy));
            }
            if (adjustment.group().equals(LegacyGroups.CORRECTION)) {
                because.add(by("code.legacy-group", adjustment, event, policy));
            } else if (!carc.allows(adjustment.group())) {
                because.add(by("compliance.group-not-allowed", adjustment, event, policy));
            }
            if (carc.remarkRequired() && adjustment.amountCents() > 0 && !tells(remarks, event, policy)) {
                because.add(by("compliance.remark-missing", adjustment, event, policy));
            }
        }
        for (Remark remark : remarks) {
            if (!policy.rarc(remark.code()).known()) {
                because.add(Explained.byRemark("code.unknown-rarc", policy, event, remark));
            }
        }
    }

    /// A retired code stays valid on what was paid before, and where a reversal repeats what was said before (E70).
    private static boolean isRetired(Carc carc, ClaimAdjudicated event, DenialPolicy policy) {
        return carc.isRetiredAt(event.payment().date())
                && policy.status(event.claim().status()).meaning() != StatusMeaning.REVERSAL;
    }

    /// Whether any remark says more than an alert does.
    private static boolean tells(List<Remark> remarks, ClaimAdjudicated event, DenialPolicy policy) {
        return says(remarks, policy) || says(event.claim().remarks(), policy);
    }

    private static boolean says(List<Remark> remarks, DenialPolicy policy) {
        for (Remark remark : remarks) {
            if (!policy.rarc(remark.code()).alert()) {
                return true;
            }
        }
        return false;
    }

    private static Because by(String rule, Adjustment adjustment, ClaimAdjudicated event, DenialPolicy policy) {
        return Explained.by(
                rule,
                policy,
                event,
                adjustment.segment(),
                "CAS",
                policy.rule(rule).text());
    }
}
