package org.overturn.classify.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.classify.policy.ExampleClaims;
import org.overturn.events.ClaimAdjudicated;

/// Which claim keys are one claim.
class LinksTest {

    @Test
    void aCorrectionUnderANewNumberThatNamesTheOriginalIsTheSameClaim() {
        assertThat(claims("1 100 0 CO-31:100 icn=A key=old / 1 100 80 CO-45:20 icn=B ref=A key=new"))
                .isEqualTo(1);
    }

    @Test
    void aCorrectionUnderANewNumberWithTheSamePayerNumberIsTheSameClaimOnceTheOldOneIsTakenBack() {
        String old = "1 100 0 CO-31:100 icn=A key=old / ";
        String reversal = "22 -100 0 CO-31:-100 icn=A key=old / ";
        String corrected = "1 100 80 CO-45:20 icn=A key=new";

        assertThat(claims(old + reversal + corrected)).isEqualTo(1);
        assertThat(claims(old + corrected)).isEqualTo(2);
    }

    @Test
    void oneNumberForClaimsOfDifferentPatientsJoinsNothing() {
        assertThat(claims(
                        "1 100 80 CO-45:20 icn=0 key=a / 1 100 0 CO-50:100 icn=0 key=b / 1 70 0 CO-29:70 icn=0 key=c"))
                .isEqualTo(3);
    }

    @Test
    void aNumberThatMoreClaimsCarryThanAnyChainHasJoinsNothing() {
        StringBuilder history = new StringBuilder("1 100 0 CO-31:100 icn=A key=k0");
        for (int i = 1; i <= Links.MAX_CLAIMS_PER_TOKEN; i++) {
            history.append(" / 1 100 80 CO-45:20 icn=B")
                    .append(i)
                    .append(" ref=A key=k")
                    .append(i);
        }

        assertThat(claims(history.toString())).isEqualTo(Links.MAX_CLAIMS_PER_TOKEN + 1);
    }

    @Test
    void aNumberKnownToBeRepeatedElsewhereJoinsNothing() {
        List<ClaimAdjudicated> history =
                ExampleClaims.parse("1 100 0 CO-31:100 icn=A key=old / 1 100 80 CO-45:20 icn=B ref=A key=new");

        assertThat(Links.components(history, Set.of("A"))).hasSize(2);
    }

    @Test
    void claimsOfOneComponentComeInFoldOrderWhateverTheOrderOfArrival() {
        List<ClaimAdjudicated> history =
                ExampleClaims.parse("1 100 0 CO-50:100 / 22 -100 0 CO-50:-100 / 1 100 80 CO-45:20");
        List<ClaimAdjudicated> backwards = new ArrayList<>(history.reversed());
        backwards.addAll(history);

        assertThat(Links.components(backwards, Set.of())).containsExactly(history);
    }

    private static int claims(String history) {
        return Links.components(ExampleClaims.parse(history), Set.of()).size();
    }
}
