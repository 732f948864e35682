package org.overturn.classify.core.decision;

import java.util.List;
import java.util.stream.Stream;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Kind;
import org.overturn.events.Adjustment;
import org.overturn.events.Because;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimFacts;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// Where a payer broke the rules of the transaction. Facts beside the verdict, countable by payer; they never change
/// a decision.
public final class Compliance {

    private Compliance() {}

    /// Adds one statement for every rule that these adjudications break.
    public static void tell(List<Because> because, List<ClaimAdjudicated> adjudications, DenialPolicy policy) {
        for (ClaimAdjudicated event : adjudications) {
            checkClaim(because, event, policy);
            check(because, event, event.claim().adjustments(), event.claim().remarks(), policy);
            for (ServiceLine line : event.claim().lines()) {
                check(because, event, line.adjustments(), line.remarks(), policy);
            }
        }
    }

    private static void checkClaim(List<Because> because, ClaimAdjudicated event, DenialPolicy policy) {
        ClaimFacts claim = event.claim();
        if (!claim.balanced()) {
            because.add(Explained.byClaim("compliance.unbalanced", policy, event));
        }
        if (policy.status(claim.status()).rank() > 1 && claim.chargeCents() > 0 && !hasPriorPayer(claim, policy)) {
            because.add(Explained.byClaim("compliance.prior-payer-missing", policy, event));
        }
        if (claim.patientCents() != null && claim.chargeCents() > 0 && claim.patientCents() != patientShare(claim)) {
            because.add(Explained.byClaim("compliance.patient-share-differs", policy, event));
        }
    }

    /// Whether anything says what the payer before did: a secondary decision without it cannot be posted (E07).
    private static boolean hasPriorPayer(ClaimFacts claim, DenialPolicy policy) {
        return all(claim).anyMatch(a -> policy.carc(a.carc()).kind() == Kind.PRIOR_PAYER);
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
            } else if (!carc.current() && adjustment.amountCents() > 0) {
                because.add(by("code.retired-carc", adjustment, event, policy));
            }
            if (!carc.allows(adjustment.group()) && !adjustment.group().equals("CR")) {
                because.add(by("compliance.group-not-allowed", adjustment, event, policy));
            }
            if (carc.remarkRequired() && adjustment.amountCents() > 0 && !tells(remarks, event, policy)) {
                because.add(by("compliance.remark-missing", adjustment, event, policy));
            }
        }
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
