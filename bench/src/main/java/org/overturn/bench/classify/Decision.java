package org.overturn.bench.classify;

import java.util.List;
import org.overturn.classify.policy.ExampleClaims;
import org.overturn.events.ClaimAdjudicated;

/// A claim with three lines to decide, in the notation of the policy's examples.
public enum Decision {
    PAID("1 300 240 {99213 100 80 CO-45:20} {72148 150 120 CO-45:30} {36415 50 40 CO-45:10}"),
    PARTLY_DENIED("1 300 80 {99213 100 80 CO-45:20} {72148 150 0 CO-197:150 M62} {36415 50 0 CO-97:50 N19} name=AETNA"),
    /// Three causes, remarks, deadlines with receipt and roll.
    UNPROCESSABLE(
            "1 300 0 {99213 100 0 CO-50:100 N115} {72148 150 0 CO-16:150 M76 MA130} {36415 50 0 CO-97:50} filing=MB"),
    /// Denied, taken back and paid: three adjudications fold into one answer.
    CORRECTED("1 300 0 {99213 100 0 CO-50:100 N115} {72148 150 0 CO-16:150 M76} {36415 50 0 CO-97:50} icn=A"
            + " / 22 -300 0 {99213 -100 0 CO-50:-100} {72148 -150 0 CO-16:-150} {36415 -50 0 CO-97:-50} icn=A"
            + " / 1 300 240 {99213 100 80 CO-45:20} {72148 150 120 CO-45:30} {36415 50 40 CO-45:10} icn=A");

    private final String claim;

    Decision(String claim) {
        this.claim = claim;
    }

    /// What the payer reported of the claim.
    List<ClaimAdjudicated> history() {
        return List.copyOf(ExampleClaims.parse(claim));
    }
}
