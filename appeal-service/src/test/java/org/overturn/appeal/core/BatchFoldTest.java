package org.overturn.appeal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.appeal.Assessed.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.appeal.core.BatchFold.Claim;
import org.overturn.events.ClaimAssessed;

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
}
