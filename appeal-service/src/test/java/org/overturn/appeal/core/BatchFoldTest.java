package org.overturn.appeal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.appeal.Assessed.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.appeal.core.BatchFold.Claim;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Verdict;

class BatchFoldTest {

    private static final ClaimAssessed FIRST = claim("demo", "first").event();
    private static final ClaimAssessed FIRST_AGAIN = claim("demo", "again").event();
    private static final ClaimAssessed SECOND =
            claim("demo", "second").revision(2).event();

    @Test
    void aClaimHeardOfForTheFirstTimeHasNoItemsToLookFor() {
        Map<Claim, ClaimAssessed> latest = BatchFold.latest(List.of(FIRST, FIRST_AGAIN, SECOND));

        List<ClaimAssessed> before = BatchFold.heardOfBefore(latest, Set.of(Claim.of(FIRST), Claim.of(SECOND)));

        assertThat(before).containsExactlyInAnyOrder(FIRST_AGAIN, SECOND);
    }

    @Test
    void aFirstRevisionThatIsNoDenialBearsOnNoWork() {
        ClaimAssessed paid = claim("demo", "paid").paid(0).event();
        ClaimAssessed unbalanced =
                claim("demo", "unbalanced").verdict(Verdict.UNBALANCED).event();
        ClaimAssessed paidInTheEnd =
                claim("demo", "in the end").revision(2).paid(0).event();

        assertThat(BatchFold.latest(List.of(paid, unbalanced))).isEmpty();
        assertThat(BatchFold.latest(List.of(paid, FIRST, paidInTheEnd)).values())
                .containsExactly(FIRST, paidInTheEnd);
    }

    @Test
    void theLastRevisionOfABatchCountsWhateverItsOrder() {
        ClaimAssessed denied = claim("demo", "claim").event();
        ClaimAssessed paid = claim("demo", "claim").revision(2).paid(10_000).event();

        assertThat(BatchFold.latest(List.of(paid, denied)).values()).containsExactly(paid);
        assertThat(BatchFold.latest(List.of(denied, paid)).values()).containsExactly(paid);
    }
}
