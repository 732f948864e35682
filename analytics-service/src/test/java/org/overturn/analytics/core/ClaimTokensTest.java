package org.overturn.analytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.overturn.analytics.Claim;
import org.overturn.events.ClaimAssessed;

class ClaimTokensTest {

    @Test
    void theFirstNumberIsForTheFactAndTheOthersAreFurther() {
        ClaimTokens tokens = of(told(1, List.of("m", "b", "z")));

        assertThat(tokens.payerClaimToken()).isEqualTo("b");
        assertThat(tokens.further()).containsExactly("m", "z");
        assertThat(tokens.all()).containsExactly("account-a", "b", "m", "z");
    }

    @Test
    void aBatchTellsWhatAllItsEventsTell() {
        ClaimTokens tokens = of(told(2, List.of("b")), told(1, List.of("m", "b")), told(3, null));

        assertThat(tokens.all()).containsExactly("account-a", "b", "m");
    }

    @Test
    void aClaimMayHaveNoNumberOfThePayer() {
        ClaimTokens tokens = of(told(1, null));

        assertThat(tokens.payerClaimToken()).isNull();
        assertThat(tokens.further()).isEmpty();
    }

    private static ClaimTokens of(ClaimAssessed... events) {
        return Objects.requireNonNull(ClaimTokens.of(List.of(events)).get(new ClaimId("tenant", "a")));
    }

    private static ClaimAssessed told(long revision, @Nullable List<String> numbers) {
        return Claim.paid("tenant", "a").revision(revision).named(numbers);
    }
}
