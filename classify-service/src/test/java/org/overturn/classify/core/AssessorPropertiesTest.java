package org.overturn.classify.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Denial;

/// What holds for every history, shown on thousands of generated ones. A failure names the seed that repeats it.
class AssessorPropertiesTest {

    private static final int HISTORIES = 4_000;
    private static final DenialPolicy POLICY = PolicyLibrary.bundled().current();

    @Test
    void anyOrderAndAnyRepetitionOfAdjudicationsGivesTheSameAssessments() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<ClaimAdjudicated> history = Histories.untidy(seed);
            Map<ClaimKey, Assessment> first = Assessor.assess(history, POLICY);

            List<ClaimAdjudicated> mixed = new ArrayList<>(history);
            Random random = new Random(seed);
            for (ClaimAdjudicated event : history) {
                if (random.nextBoolean()) {
                    mixed.add(event);
                }
            }
            Collections.shuffle(mixed, random);

            assertThat(Assessor.assess(mixed, POLICY)).as("seed %d", seed).isEqualTo(first);
            assertThat(Assessor.timelines(mixed, Set.of(), POLICY))
                    .as("seed %d", seed)
                    .isEqualTo(Assessor.timelines(history, Set.of(), POLICY));
        }
    }

    @Test
    void sharesAddUpToWhatEachTransactionSetBrought() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<ClaimAdjudicated> history = Histories.untidy(seed);

            Map<String, List<Long>> told = new TreeMap<>();
            Assessor.assess(history, POLICY)
                    .values()
                    .forEach(claim -> Objects.requireNonNull(claim.shares())
                            .forEach(share -> add(
                                    told,
                                    share.remittanceId() + "/" + share.transaction(),
                                    share.claims(),
                                    share.chargeCents(),
                                    share.paidCents())));

            Map<String, List<Long>> brought = new TreeMap<>();
            distinct(history)
                    .forEach(event -> add(
                            brought,
                            event.source().remittanceId() + "/" + event.source().transaction(),
                            1,
                            event.claim().chargeCents(),
                            event.claim().paidCents()));
            assertThat(told).as("seed %d", seed).isEqualTo(brought);
        }
    }

    private static void add(Map<String, List<Long>> sums, String key, long claims, long charge, long paid) {
        sums.merge(
                key,
                List.of(claims, charge, paid),
                (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2)));
    }

    @Test
    void paidCentsOverAllClaimsAreTheCentsThatMoved() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<ClaimAdjudicated> history = Histories.untidy(seed);

            Map<ClaimKey, Assessment> claims = Assessor.assess(history, POLICY);

            long paid =
                    claims.values().stream().mapToLong(Assessment::paidCents).sum();
            int adjudications =
                    claims.values().stream().mapToInt(Assessment::adjudications).sum();
            List<ClaimAdjudicated> distinct = distinct(history);
            assertThat(paid)
                    .as("seed %d", seed)
                    .isEqualTo(distinct.stream()
                            .mapToLong(e -> e.claim().paidCents())
                            .sum());
            assertThat(adjudications).as("seed %d", seed).isEqualTo(distinct.size());
            assertThat(claims.keySet()).as("seed %d", seed).isEqualTo(keys(history));
        }
    }

    @Test
    void chargesAreConservedWhereEveryReplacedDecisionWasReversed() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<ClaimAdjudicated> history = Histories.tidy(seed);

            Map<ClaimKey, Assessment> claims = Assessor.assess(history, POLICY);

            long charge =
                    claims.values().stream().mapToLong(Assessment::chargeCents).sum();
            assertThat(charge)
                    .as("seed %d", seed)
                    .isEqualTo(history.stream()
                            .mapToLong(e -> e.claim().chargeCents())
                            .sum());
        }
    }

    @Test
    void deniedCentsAreTheSumOfTheDenialsOfWhichExactlyOneLeads() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            for (Assessment claim :
                    Assessor.assess(Histories.untidy(seed), POLICY).values()) {
                long sum =
                        claim.denials().stream().mapToLong(Denial::amountCents).sum();
                long primaries =
                        claim.denials().stream().filter(Denial::primary).count();

                assertThat(claim.deniedCents()).as("seed %d", seed).isEqualTo(sum);
                assertThat(primaries)
                        .as("seed %d", seed)
                        .isEqualTo(claim.denials().isEmpty() ? 0 : 1);
                assertThat(claim.verdict().isDenial())
                        .as("seed %d", seed)
                        .isEqualTo(!claim.denials().isEmpty());
                assertThat(claim.denials()).as("seed %d", seed).allMatch(denial -> denial.amountCents() > 0);
                assertThat(claim.round() > 0 || !claim.verdict().isDenial())
                        .as("seed %d", seed)
                        .isTrue();
                assertThat(claim.because()).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    @Test
    void claimsOfAnotherProviderChangeNothing() {
        for (long seed = 0; seed < HISTORIES / 4; seed++) {
            List<ClaimAdjudicated> history = Histories.untidy(seed);
            Map<ClaimKey, Assessment> alone = Assessor.assess(history, POLICY);

            List<ClaimAdjudicated> both = new ArrayList<>(history);
            Histories.untidy(seed + 77_000).forEach(event -> both.add(ofAnotherProvider(event)));
            Map<ClaimKey, Assessment> together = new TreeMap<>(Assessor.assess(both, POLICY));
            together.keySet().retainAll(alone.keySet());

            assertThat(together).as("seed %d", seed).isEqualTo(alone);
        }
    }

    private static ClaimAdjudicated ofAnotherProvider(ClaimAdjudicated e) {
        return new ClaimAdjudicated(
                e.tenantId(),
                "other-" + e.eventId(),
                e.source(),
                "other-" + e.accountKey(),
                "other-" + e.claimKey(),
                "other-" + e.patientControlToken(),
                e.payerClaimToken(),
                e.originalClaimToken(),
                "",
                e.payer(),
                new org.overturn.events.Payee("OTHER", "1992999999", null),
                e.payment(),
                e.claim(),
                e.receivedAt());
    }

    private static List<ClaimAdjudicated> distinct(List<ClaimAdjudicated> history) {
        Set<String> seen = new HashSet<>();
        return history.stream().filter(event -> seen.add(event.eventId())).toList();
    }

    private static Set<ClaimKey> keys(List<ClaimAdjudicated> history) {
        Set<ClaimKey> keys = new HashSet<>();
        history.forEach(event -> keys.add(new ClaimKey(event.claimKey())));
        return keys;
    }
}
