package org.overturn.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.overturn.events.AssessedLine;
import org.overturn.events.Assessment;
import org.overturn.events.Because;
import org.overturn.events.Category;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Denial;
import org.overturn.events.DenialType;
import org.overturn.events.FactPosition;
import org.overturn.events.Liability;
import org.overturn.events.NextAction;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.events.Preventable;
import org.overturn.events.RemittanceShare;
import org.overturn.events.Source;
import org.overturn.events.Verdict;

/// A claim of 200 dollars on two lines, as its assessments describe it; starts paid at once and is changed word by
/// word.
public record Claim(
        String tenant,
        String key,
        long revision,
        Verdict verdict,
        Payer payer,
        LocalDate paymentDate,
        @Nullable LocalDate firstPaymentDate,
        boolean initialDenial,
        long paidCents,
        long recoveredCents,
        int adjudications,
        List<Refusal> refusals) {

    private static final String REMITTANCE = "00000000-0000-8000-8000-000000000001";

    public static final Payer ACME = new Payer("Acme Health", "ACME1", "CI");
    public static final Payer BETA = new Payer("Beta Mutual", "BETA2", "MB");
    public static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
    public static final long CHARGE_CENTS = 20_000;

    /// A refused amount on line 1 or 2.
    public record Refusal(
            int line, String carc, Category category, DenialType type, Preventable preventable, long cents) {}

    public static final Refusal NO_AUTHORIZATION = new Refusal(
            1, "197", Category.PRIOR_AUTHORIZATION, DenialType.MISSING_PRIOR_AUTHORIZATION, Preventable.YES, 12_000);
    public static final Refusal BUNDLED =
            new Refusal(2, "97", Category.BUNDLING_NCCI, DenialType.CODING_ERROR, Preventable.PARTLY, 8_000);

    public Claim {
        refusals = List.copyOf(refusals);
    }

    public static Claim paid(String tenant, String key) {
        return new Claim(tenant, key, 1, Verdict.PAID, ACME, MAY_4, MAY_4, false, 16_000, 0, 1, List.of());
    }

    public static Claim denied(String tenant, String key, Refusal... refusals) {
        Verdict verdict = refusals.length == 2 ? Verdict.FULL_DENIAL : Verdict.PARTIAL_DENIAL;
        long paid = refusals.length == 2 ? 0 : 4_000;
        return new Claim(tenant, key, 1, verdict, ACME, MAY_4, MAY_4, true, paid, 0, 1, List.of(refusals));
    }

    public Claim revision(long next) {
        return new Claim(
                tenant,
                key,
                next,
                verdict,
                payer,
                paymentDate,
                firstPaymentDate,
                initialDenial,
                paidCents,
                recoveredCents,
                adjudications,
                refusals);
    }

    public Claim payer(Payer next) {
        return new Claim(
                tenant,
                key,
                revision,
                verdict,
                next,
                paymentDate,
                firstPaymentDate,
                initialDenial,
                paidCents,
                recoveredCents,
                adjudications,
                refusals);
    }

    /// The first adjudication was on this day, and is the current one.
    public Claim on(LocalDate day) {
        return new Claim(
                tenant,
                key,
                revision,
                verdict,
                payer,
                day,
                day,
                initialDenial,
                paidCents,
                recoveredCents,
                adjudications,
                refusals);
    }

    public Claim verdict(Verdict next) {
        return new Claim(
                tenant,
                key,
                revision,
                next,
                payer,
                paymentDate,
                firstPaymentDate,
                initialDenial,
                paidCents,
                recoveredCents,
                adjudications,
                refusals);
    }

    /// A later adjudication: two more adjudications, a reversal and its correction.
    public Claim correctedOn(LocalDate day, Verdict next, long paid, Refusal... left) {
        return new Claim(
                tenant,
                key,
                revision + 1,
                next,
                payer,
                day,
                firstPaymentDate,
                initialDenial,
                paid,
                Math.max(0, initialDenial ? paid - paidCents : 0),
                adjudications + 2,
                List.of(left));
    }

    /// A reversal that nothing replaces.
    public Claim voidedOn(LocalDate day) {
        return new Claim(
                tenant,
                key,
                revision + 1,
                Verdict.REVERSED,
                payer,
                day,
                null,
                false,
                0,
                0,
                adjudications + 1,
                List.of());
    }

    public long deniedCents() {
        return refusals.stream().mapToLong(Refusal::cents).sum();
    }

    /// What the payer did wrong, by what became of the claim, beside a reason that is no violation.
    private List<Because> because() {
        List<String> rules = switch (verdict) {
            case SUSPECT_DENIAL -> List.of("compliance.whole-charge");
            case UNBALANCED -> List.of("compliance.unbalanced", "compliance.unbalanced");
            case PARTIAL_DENIAL -> List.of("compliance.remark-missing", "compliance.group-not-allowed");
            default -> List.of();
        };
        return Stream.concat(Stream.of("verdict.of-the-payer"), rules.stream())
                .map(rule -> new Because(
                        rule,
                        "2026.1",
                        new FactPosition("00000000-0000-8000-8000-000000000001", 0, 0, 10, "CLP"),
                        "In a sentence."))
                .toList();
    }

    public ClaimAssessed event() {
        return made(new RemittanceShare(REMITTANCE, 0, adjudications, CHARGE_CENTS, paidCents));
    }

    /// With these numbers of the payer.
    public ClaimAssessed named(@Nullable List<String> numbers) {
        ClaimAssessed it = event();
        return new ClaimAssessed(tenant, key, it.accountKey(), revision, "", null, it.current(), numbers);
    }

    /// Made of these shares of transaction sets.
    public ClaimAssessed made(RemittanceShare... of) {
        List<RemittanceShare> shares = List.of(of);
        Assessment current = new Assessment(
                "2026.1",
                payer,
                new Payee("Harbor Clinic", "1999999984", null),
                null,
                "1",
                verdict,
                initialDenial,
                false,
                initialDenial ? 1 : 0,
                verdict == Verdict.REVERSED ? 0 : CHARGE_CENTS,
                paidCents,
                0,
                deniedCents(),
                initialDenial ? 12_000 : 0,
                recoveredCents,
                adjudications,
                paymentDate.minusDays(20),
                paymentDate,
                firstPaymentDate,
                List.of(line(1, "99213", 12_000), line(2, "72148", 8_000)),
                refusals.stream().map(this::denial).toList(),
                List.of(),
                because(),
                new Source(REMITTANCE, 0, 0, 0, 0, 10, 500, "0001"),
                shares);
        return new ClaimAssessed(tenant, key, "account-" + key, revision, "", null, current, null);
    }

    private AssessedLine line(int index, String procedure, long charge) {
        long denied = refusals.stream()
                .filter(it -> it.line() == index)
                .mapToLong(Refusal::cents)
                .sum();
        Verdict says = denied == 0 ? Verdict.PAID : Verdict.FULL_DENIAL;
        long billed = verdict == Verdict.REVERSED ? 0 : charge;
        return new AssessedLine(index, procedure, List.of(), null, null, says, billed, paidCents / 2, 0, denied);
    }

    private Denial denial(Refusal it) {
        return new Denial(
                it.line(),
                it.line() == 1 ? "99213" : "72148",
                "CO",
                it.carc(),
                List.of(),
                it.cents(),
                it.category(),
                it.type(),
                Liability.PROVIDER,
                it.preventable(),
                it.equals(refusals.getFirst()),
                NextAction.APPEAL,
                List.of());
    }
}
