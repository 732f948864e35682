package org.overturn.analytics.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.overturn.analytics.core.ledger.AdjustmentCode.Opens;
import org.overturn.analytics.core.ledger.AdjustmentCode.PairedBy;
import org.overturn.analytics.core.ledger.Standing.State;

class LedgerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Ledger ledger = new Ledger(AdjustmentCodes.of(List.of(
            code("WO", Effect.RECOUPMENT, Opens.NEGATIVE, PairedBy.REFERENCE),
            code("FB", Effect.FORWARD_BALANCE, Opens.NEGATIVE, PairedBy.ACCOUNT),
            code("E3", Effect.WITHHOLD, Opens.POSITIVE, PairedBy.ACCOUNT),
            code("72", Effect.REFUND_ACKNOWLEDGED, Opens.NOTHING, PairedBy.NOTHING),
            code("L6", Effect.INTEREST, Opens.NOTHING, PairedBy.NOTHING),
            code("CS", Effect.REVIEW, Opens.NOTHING, PairedBy.NOTHING))));

    @Test
    void whatIsTakenSettlesTheOldestAnnouncementFirst() {
        var standings = fold(
                pair("late", 2, "WO", -50, "R"), pair("early", 0, "WO", -100, "R"), pair("taken", 4, "WO", 120, "R"));

        assertThat(of(standings, "early").openCents()).isZero();
        assertThat(of(standings, "late").openCents()).isEqualTo(30);
        assertThat(of(standings, "taken").state()).isEqualTo(State.SETTLED);
    }

    @Test
    void anotherReferenceIsAnotherPlan() {
        var standings = fold(pair("told", 0, "WO", -100, "R"), pair("other", 2, "WO", 100, "S"));

        assertThat(of(standings, "told").openCents()).isEqualTo(100);
        assertThat(of(standings, "other").state()).isEqualTo(State.SETTLED);
    }

    @Test
    void whatCannotBePairedIsForAPerson() {
        assertThat(of(fold(pair("a", 0, "WO", -100, null)), "a").state()).isEqualTo(State.REVIEW);
        assertThat(of(fold(pair("a", 0, "CS", 5, "R")), "a").state()).isEqualTo(State.REVIEW);
        assertThat(of(fold(pair("a", 0, "ZZ", 5, "R")), "a"))
                .extracting(Standing::effect, Standing::state)
                .containsExactly(Effect.UNKNOWN, State.REVIEW);
    }

    @Test
    void aWithholdIsOpenedByThePositiveSign() {
        var standings = fold(pair("held", 0, "E3", 100, null), pair("back", 2, "E3", -40, "2025"));

        assertThat(of(standings, "held").openCents()).isEqualTo(60);
        assertThat(of(standings, "back").state()).isEqualTo(State.SETTLED);
    }

    @Test
    void aRefundAndItsPartsUnderOneReferenceAreAcknowledged() {
        var standings = fold(
                pair("refund", 0, "72", -100, "CHK"), pair("a", 0, "WO", 60, "CHK"), pair("b", 0, "WO", 40, "CHK"));

        assertThat(standings.values())
                .extracting(Standing::effect, Standing::state, Standing::acknowledged)
                .containsOnly(tuple(Effect.REFUND_ACKNOWLEDGED, State.SETTLED, true));
    }

    @Test
    void anOffsetInAnotherPaymentIsARecoupment() {
        var standings = fold(pair("refund", 0, "72", -100, "CHK"), pair("a", 2, "WO", 100, "CHK"));

        assertThat(of(standings, "refund"))
                .extracting(Standing::effect, Standing::openCents)
                .containsExactly(Effect.REFUND_ACKNOWLEDGED, 100L);
        assertThat(of(standings, "a").effect()).isEqualTo(Effect.RECOUPMENT);
    }

    @Test
    void anAcknowledgedOffsetSettlesNoPlan() {
        var standings = fold(
                pair("told", 0, "WO", -100, "R"), pair("refund", 2, "72", -100, "CHK"), pair("a", 2, "WO", 100, "R"));

        assertThat(of(standings, "told").openCents()).isEqualTo(100);
        assertThat(of(standings, "a").effect()).isEqualTo(Effect.REFUND_ACKNOWLEDGED);
    }

    @Test
    void onlyWholePaymentsAreSearchedForRefunds() {
        Pair offset = pair("a", 0, "WO", 100, "R").acknowledged(true);

        assertThat(ledger.fold(List.of(offset), Set.of()))
                .extracting(Standing::acknowledged)
                .containsExactly(true);
        assertThat(ledger.fold(List.of(offset), Set.of(offset.payment())))
                .extracting(Standing::acknowledged)
                .containsExactly(false);
    }

    /// Pairs come one by one and each is folded with what has to do with it, as the store does: in the end everything
    /// stands as if all had come at once.
    @Test
    void anyOrderOfArrivalLeavesTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Pair> all = randomPairs(random);
            Map<String, Standing> wanted = fold(all.toArray(Pair[]::new));
            Collections.shuffle(all, random);

            assertThat(arrive(all)).as("seed %d", seed).isEqualTo(wanted);
        }
    }

    @Test
    void nothingIsEverOpenBeyondWhatWasOpened() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Pair> all = randomPairs(random);
            fold(all.toArray(Pair[]::new))
                    .forEach((id, standing) -> assertThat(standing.openCents())
                            .as("seed %d", seed)
                            .isBetween(
                                    0L,
                                    all.stream()
                                            .filter(pair -> pair.eventId().equals(id))
                                            .mapToLong(pair -> Math.abs(pair.amountCents()))
                                            .sum()));
        }
    }

    private Map<String, Standing> arrive(List<Pair> order) {
        Map<String, Pair> stored = new LinkedHashMap<>();
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Pair fresh : order) {
            stored.put(fresh.eventId(), fresh);
            Set<Pair> seed = stored.values().stream()
                    .filter(pair -> pair.payment().equals(fresh.payment()))
                    .collect(Collectors.toSet());
            Set<String> references = new HashSet<>();
            for (Pair pair : seed) {
                if (pair.referenceToken() != null) {
                    references.add(pair.referenceToken());
                }
            }
            List<Pair> related = stored.values().stream()
                    .filter(pair -> seed.contains(pair)
                            || (pair.referenceToken() != null && references.contains(pair.referenceToken()))
                            || Set.of("FB", "E3").contains(pair.code()))
                    .toList();
            for (Standing standing : ledger.fold(related, Set.of(fresh.payment()))) {
                standings.put(standing.eventId(), standing);
                stored.computeIfPresent(standing.eventId(), (_, pair) -> pair.acknowledged(standing.acknowledged()));
            }
        }
        return sorted(standings);
    }

    private Map<String, Standing> fold(Pair... pairs) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        Set<Pair.Payment> payments = List.of(pairs).stream().map(Pair::payment).collect(Collectors.toSet());
        ledger.fold(List.of(pairs), payments).forEach(standing -> standings.put(standing.eventId(), standing));
        return sorted(standings);
    }

    private static Standing of(Map<String, Standing> standings, String id) {
        return Objects.requireNonNull(standings.get(id));
    }

    private static Map<String, Standing> sorted(Map<String, Standing> standings) {
        return standings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }

    private static List<Pair> randomPairs(Random random) {
        List<Pair> pairs = new ArrayList<>();
        String[] codes = {"WO", "WO", "WO", "72", "FB", "E3", "L6", "CS", "ZZ"};
        for (int i = 0; i < 12; i++) {
            String reference = random.nextInt(5) == 0 ? null : "R" + random.nextInt(3);
            long cents = (1 + random.nextInt(4)) * (random.nextBoolean() ? 10L : -10L);
            pairs.add(pair("p" + i, random.nextInt(4), codes[random.nextInt(codes.length)], cents, reference));
        }
        return pairs;
    }

    /// @param payment which payment; one a week
    private static Pair pair(String id, int payment, String code, long cents, @Nullable String reference) {
        return new Pair(
                "harbor",
                id,
                "payer-payee",
                "remittance-" + payment,
                0,
                Math.floorMod(id.hashCode(), 1_000),
                DAY.plusWeeks(payment),
                code,
                cents,
                reference,
                false);
    }

    private static AdjustmentCode code(String code, Effect effect, Opens opens, PairedBy pairedBy) {
        return new AdjustmentCode(code, effect, opens, pairedBy, false, "in words");
    }
}
