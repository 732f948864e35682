package org.overturn.appeal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.AssessedLine;
import org.overturn.events.Assessment;
import org.overturn.events.Category;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Deadline;
import org.overturn.events.Denial;
import org.overturn.events.DenialType;
import org.overturn.events.Liability;
import org.overturn.events.NextAction;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.events.Preventable;
import org.overturn.events.Source;
import org.overturn.events.Verdict;

/// A claim's assessments for tests: starts as an authorization denial of 100 dollars by one payer and is changed word
/// by word.
public record Assessed(
        String tenant,
        String claim,
        long revision,
        Verdict verdict,
        int round,
        Payer payer,
        long deniedCents,
        long recoveredCents,
        Category category,
        NextAction action,
        @Nullable LocalDate due) {

    public static final Payer ACME = new Payer("Acme Health", "ACME1", "CI");
    public static final Payer BETA = new Payer("Beta Mutual", "BETA2", "MB");

    public static Assessed claim(String tenant, String claim) {
        return new Assessed(
                tenant,
                claim,
                1,
                Verdict.FULL_DENIAL,
                1,
                ACME,
                10_000,
                0,
                Category.PRIOR_AUTHORIZATION,
                NextAction.APPEAL,
                LocalDate.of(2026, 6, 30));
    }

    public Assessed revision(long next) {
        return copy(next, verdict, round, payer, deniedCents, recoveredCents, category, due);
    }

    public Assessed round(int next) {
        return copy(revision, verdict, next, payer, deniedCents, recoveredCents, category, due);
    }

    public Assessed payer(Payer next) {
        return copy(revision, verdict, round, next, deniedCents, recoveredCents, category, due);
    }

    public Assessed denied(long cents) {
        return copy(revision, Verdict.FULL_DENIAL, round, payer, cents, 0, category, due);
    }

    public Assessed category(Category next) {
        return copy(revision, verdict, round, payer, deniedCents, recoveredCents, next, due);
    }

    public Assessed due(@Nullable LocalDate next) {
        return copy(revision, verdict, round, payer, deniedCents, recoveredCents, category, next);
    }

    public Assessed paid(long recovered) {
        return copy(revision, Verdict.PAID, round, payer, 0, recovered, category, due);
    }

    public Assessed verdict(Verdict next) {
        return copy(revision, next, round, payer, next.isDenial() ? deniedCents : 0, 0, category, due);
    }

    private Assessed copy(
            long rev,
            Verdict says,
            int episode,
            Payer by,
            long denied,
            long recovered,
            Category cause,
            @Nullable LocalDate last) {
        return new Assessed(tenant, claim, rev, says, episode, by, denied, recovered, cause, action, last);
    }

    public ClaimAssessed event() {
        long charge = 20_000;
        long paid = verdict.isDenial() ? 0 : recoveredCents;
        boolean refused = verdict.isDenial() && verdict != Verdict.SUSPECT_DENIAL;
        Denial denial = new Denial(
                1,
                "99213",
                "CO",
                "197",
                List.of("N54"),
                Math.max(1, deniedCents),
                category,
                DenialType.MISSING_PRIOR_AUTHORIZATION,
                Liability.PROVIDER,
                Preventable.YES,
                true,
                action,
                List.of());
        Deadline deadline = due == null
                ? null
                : new Deadline("T-L1", "appeal_l1", due, due.minusDays(60), "BPR16", true, "Appeal within 60 days.");
        Assessment current = new Assessment(
                "2026.1",
                payer,
                new Payee("Clinic", "1999999984", null),
                null,
                "1",
                verdict,
                true,
                false,
                round,
                charge,
                paid,
                0,
                deniedCents,
                10_000,
                recoveredCents,
                1,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 4, 15),
                LocalDate.of(2026, 4, 1),
                List.of(new AssessedLine(
                        1, "99213", List.of(), null, LocalDate.of(2026, 3, 2), verdict, charge, paid, 0, deniedCents)),
                refused ? List.of(denial) : List.of(),
                deadline == null ? List.of() : List.of(deadline),
                List.of(),
                new Source("00000000-0000-8000-8000-000000000001", 0, 0, 0, 0, 10, 500, "0001"),
                null);
        return new ClaimAssessed(tenant, claim, "account-" + claim, revision, "", null, current, null);
    }
}
