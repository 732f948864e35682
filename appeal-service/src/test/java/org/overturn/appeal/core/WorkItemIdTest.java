package org.overturn.appeal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkItemIdTest {

    @Test
    void theIdOfARoundNeverChangesBetweenReleases() {
        assertThat(WorkItemId.of("demo", "claim-1", "ACME1", 1)).hasToString("9ba77893-86e2-84af-92cc-c05f99104a10");
    }

    @Test
    void everyFieldCountsAndNoTwoListsOfFieldsMeet() {
        Set<WorkItemId> ids = new HashSet<>(List.of(
                WorkItemId.of("t", "c", "p", 1),
                WorkItemId.of("t2", "c", "p", 1),
                WorkItemId.of("t", "c2", "p", 1),
                WorkItemId.of("t", "c", "p2", 1),
                WorkItemId.of("t", "c", "p", 2),
                WorkItemId.of("tc", "", "p", 1),
                WorkItemId.of("", "tc", "p", 1)));

        assertThat(ids).hasSize(7);
        assertThat(ids).allSatisfy(it -> {
            assertThat(it.value().version()).isEqualTo(8);
            assertThat(it.value().variant()).isEqualTo(2);
        });
    }
}
