package org.overturn.appeal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.appeal.Assessed.BETA;
import static org.overturn.appeal.Assessed.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.overturn.appeal.Assessed;
import org.overturn.events.Verdict;

class ClaimWorkPropertiesTest {

    private static final int TRIALS = 500;

    @Test
    void atMostOneItemIsActiveAndTheRecoveredCentsAddUpWhateverIsTold() {
        for (int trial = 0; trial < TRIALS; trial++) {
            long seed = new Random().nextLong();
            WorkHistory work = WorkHistory.of();
            for (Assessed told : story(new Random(seed))) {
                work = work.then(told.event());

                assertThat(work.items().stream().filter(it -> it.state() instanceof WorkState.Active))
                        .as("seed %d", seed)
                        .hasSizeLessThanOrEqualTo(1);
                if (!work.items().isEmpty() && told.verdict() != Verdict.UNBALANCED) {
                    assertThat(work.items().stream()
                                    .mapToLong(WorkItem::recoveredCents)
                                    .sum())
                            .as("seed %d", seed)
                            .isEqualTo(told.recoveredCents());
                }
            }
        }
    }

    @Test
    void aVersionIsAlwaysOneMoreThanTheEntriesOfItsItem() {
        for (int trial = 0; trial < TRIALS; trial++) {
            long seed = new Random().nextLong();
            WorkHistory work = WorkHistory.of(story(new Random(seed)).toArray(Assessed[]::new));

            int versions =
                    work.items().stream().mapToInt(it -> it.trail().version()).sum();
            assertThat(versions)
                    .as("seed %d", seed)
                    .isEqualTo(work.items().size() + work.entries().size());
        }
    }

    @Test
    void toldTwiceInAnyOrderNothingMoreHappens() {
        for (int trial = 0; trial < TRIALS; trial++) {
            long seed = new Random().nextLong();
            List<Assessed> story = story(new Random(seed));
            WorkHistory once = WorkHistory.of(story.toArray(Assessed[]::new));
            WorkHistory twice = once;
            for (Assessed again : story.reversed()) {
                twice = twice.then(again.event());
            }

            assertThat(twice).as("seed %d", seed).isEqualTo(once);
        }
    }

    @Test
    void missedRevisionsDoNotChangeWhatIsActive() {
        for (int trial = 0; trial < TRIALS; trial++) {
            long seed = new Random().nextLong();
            List<Assessed> story = story(new Random(seed));
            Assessed last = story.getLast();
            List<Assessed> heard = new ArrayList<>(story);
            heard.removeIf(it -> it.revision() < last.revision() && new Random(seed + it.revision()).nextBoolean());

            assertThat(active(heard)).as("seed %d", seed).isEqualTo(active(story));
        }
    }

    private static List<WorkItemId> active(List<Assessed> told) {
        return WorkHistory.of(told.toArray(Assessed[]::new)).items().stream()
                .filter(it -> it.state() instanceof WorkState.Active)
                .map(WorkItem::id)
                .toList();
    }

    /// A claim's life; the last word is never that the amounts do not add up, for that decides nothing.
    private static List<Assessed> story(Random random) {
        List<Assessed> story = new ArrayList<>();
        Assessed base = claim("demo", "c1");
        int length = 1 + random.nextInt(8);
        int round = 1;
        for (int revision = 1; revision <= length; revision++) {
            Assessed next = base.revision(revision).round(round).payer(random.nextInt(5) == 0 ? BETA : Assessed.ACME);
            story.add(
                    switch (random.nextInt(revision == length ? 5 : 6)) {
                        case 0 -> next.paid(random.nextInt(3) * 1_000L);
                        case 1 -> next.verdict(Verdict.REVERSED);
                        case 2 -> next.verdict(Verdict.SUSPECT_DENIAL);
                        case 3 -> next.verdict(Verdict.PENDED);
                        case 4 -> next.denied(1_000L * (1 + random.nextInt(9)));
                        default -> next.verdict(Verdict.UNBALANCED);
                    });
            if (!story.getLast().verdict().isDenial()) {
                round += random.nextInt(2);
            }
        }
        return story;
    }
}
