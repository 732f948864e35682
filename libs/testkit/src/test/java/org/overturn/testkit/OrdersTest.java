package org.overturn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {

    @Test
    void everyOrderIsThereOnceAndTheGivenOneComesFirst() {
        assertThat(Orders.of(List.of(1, 2, 3)))
                .containsExactly(
                        List.of(1, 2, 3),
                        List.of(1, 3, 2),
                        List.of(2, 1, 3),
                        List.of(2, 3, 1),
                        List.of(3, 1, 2),
                        List.of(3, 2, 1));
    }

    @Test
    void oneAndNoneHaveOneOrder() {
        assertThat(Orders.of(List.of(1))).containsExactly(List.of(1));
        assertThat(Orders.of(List.of())).containsExactly(List.of());
    }
}
