package org.overturn.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairQueueTest {

    private final FairQueue<String, String> queue = new FairQueue<>(5);

    @Test
    void ownersAreServedInTurn() {
        queue.offer("large", "l1");
        queue.offer("large", "l2");
        queue.offer("large", "l3");
        queue.offer("small", "s1");

        assertThat(drained()).containsExactly("l1", "s1", "l2", "l3");
    }

    @Test
    void anItemIsInItOnce() {
        queue.offer("one", "a");
        queue.offer("one", "a");

        assertThat(drained()).containsExactly("a");
        assertThat(queue.offer("one", "a")).isTrue();
    }

    @Test
    void whatDoesNotFitIsNotTaken() {
        for (String item : List.of("a", "b", "c", "d", "e")) {
            assertThat(queue.offer("one", item)).isTrue();
        }

        assertThat(queue.offer("two", "f")).isFalse();
        assertThat(queue.size()).isEqualTo(5);
    }

    private List<String> drained() {
        List<String> items = new ArrayList<>();
        for (Optional<String> next = queue.poll(); next.isPresent(); next = queue.poll()) {
            items.add(next.get());
        }
        return items;
    }
}
