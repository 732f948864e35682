package org.overturn.analytics;

import java.time.LocalDate;
import java.util.List;
import org.overturn.events.AssessedLine;
import org.overturn.events.Assessment;
import org.overturn.events.Category;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Denial;
import org.overturn.events.DenialType;
import org.overturn.events.Liability;
import org.overturn.events.NextAction;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.events.Preventable;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.Source;
import org.overturn.events.Verdict;

/// Assessments and seals of one tenant, as classify and ingest would tell them.
record Story(String tenant) {

    static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);
    static final LocalDate MARCH = LocalDate.of(2026, 3, 20);
    private static final Payee PAYEE = new Payee("Harbor Clinic", "1234567893", null);

    /// A claim of 100 dollars, 80 of them paid at once.
    ClaimAssessed paid(String claim, long revision, String payer) {
        return assessed(claim, revision, payer, Verdict.PAID, false, 8_000, 0, 0, JANUARY, JANUARY);
    }

    /// The same refused as a whole for want of authorization.
    ClaimAssessed denied(String claim, long revision, String payer) {
        return assessed(claim, revision, payer, Verdict.FULL_DENIAL, true, 0, 10_000, 0, JANUARY, JANUARY);
    }

    /// The denied claim, paid after all in March.
    ClaimAssessed recovered(String claim, long revision, String payer) {
        return assessed(claim, revision, payer, Verdict.PAID, true, 9_000, 0, 9_000, MARCH, JANUARY);
    }

    /// The paid claim, taken back in March and not replaced.
    ClaimAssessed reversed(String claim, long revision, String payer) {
        return assessed(claim, revision, payer, Verdict.REVERSED, false, 0, 0, 0, MARCH, JANUARY);
    }

    RemittanceSealed seal(String remittance, long claims, long paidCents) {
        return new RemittanceSealed(
                tenant,
                remittance + ":0",
                remittance,
                0,
                "0001",
                payer("ACME"),
                PAYEE,
                JANUARY,
                claims,
                claims,
                claims * 10_000,
                paidCents,
                0,
                paidCents);
    }

    private static Payer payer(String id) {
        return new Payer("Plan " + id, id, "12");
    }

    private ClaimAssessed assessed(
            String claim,
            long revision,
            String payer,
            Verdict verdict,
            boolean initialDenial,
            long paidCents,
            long deniedCents,
            long recoveredCents,
            LocalDate paymentDate,
            LocalDate firstPaymentDate) {
        var source = new Source("5c1f0a52-7f0e-8b61-9d3c-2a4e6b8c0d1e", 0, 0, 0, 0, 10, 100, "0001");
        var line = new AssessedLine(1, "99213", List.of(), null, JANUARY, verdict, 10_000, paidCents, 0, deniedCents);
        var current = new Assessment(
                "2026.1",
                payer(payer),
                PAYEE,
                null,
                "1",
                verdict,
                initialDenial,
                false,
                initialDenial ? 1 : 0,
                10_000,
                paidCents,
                0,
                deniedCents,
                initialDenial ? 10_000 : 0,
                recoveredCents,
                1,
                JANUARY,
                paymentDate,
                firstPaymentDate,
                List.of(line),
                deniedCents == 0 ? List.of() : List.of(denial(deniedCents)),
                List.of(),
                List.of(),
                source);
        return new ClaimAssessed(tenant, claim, "account-" + claim, revision, "", null, current);
    }

    private static Denial denial(long cents) {
        return new Denial(
                1,
                "99213",
                "CO",
                "197",
                List.of("M62"),
                cents,
                Category.PRIOR_AUTHORIZATION,
                DenialType.MISSING_PRIOR_AUTHORIZATION,
                Liability.PROVIDER,
                Preventable.YES,
                true,
                NextAction.CORRECTED_CLAIM,
                List.of());
    }
}
