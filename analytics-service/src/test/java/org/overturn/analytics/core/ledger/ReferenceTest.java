package org.overturn.analytics.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.analytics.core.ledger.ClaimMatch.Confidence;
import org.overturn.analytics.core.ledger.ReferenceLayouts.Candidates;
import org.overturn.events.ReferenceWord;

class ReferenceTest {

    private static final List<ReferenceWord> WORDS = List.of(
            new ReferenceWord(1, null, "account-1", List.of("claim-1"), "number-1"),
            new ReferenceWord(2, LocalDate.of(2026, 1, 5), "account-2", List.of(), "number-2"),
            new ReferenceWord(3, null, "account-3", List.of("claim-3"), "number-3"),
            new ReferenceWord(0, null, "account-0", List.of("claim-0"), "number-0"));

    @Test
    void aWordOfAnUnknownPayerMayBeAnything() {
        Candidates any = ReferenceLayouts.of(Map.of()).candidates("NW001", WORDS);

        assertThat(any.accountKeys()).containsExactly("account-1", "account-2", "account-3", "account-0");
        assertThat(any.payerClaimTokens()).containsExactly("number-1", "number-2", "number-3", "number-0");
        assertThat(any.claimKeys()).containsExactly("claim-1", "claim-3", "claim-0");
    }

    @Test
    void aKnownLayoutSaysWhichWordIsWhat() {
        var layouts = ReferenceLayouts.of(Map.of("NW001", "claim date account"));

        Candidates named = layouts.candidates("NW001", WORDS);

        assertThat(named).isEqualTo(new Candidates(List.of("claim-3"), List.of("account-3"), List.of("number-1")));
        assertThat(layouts.candidates("OTHER", WORDS).accountKeys()).hasSize(4);
    }

    @Test
    void aTextThatDoesNotFollowTheLayoutIsReadAsAnyOther() {
        var layouts = ReferenceLayouts.of(Map.of("NW001", "account other"));

        assertThat(layouts.candidates("NW001", WORDS).accountKeys()).hasSize(4);
    }

    @Test
    void aLayoutThatNamesNoClaimIsRefused() {
        assertThatThrownBy(() -> ReferenceLayouts.of(Map.of("NW001", "date other")))
                .hasMessageContaining("NW001");
        assertThatThrownBy(() -> ReferenceLayouts.of(Map.of("NW001", "account phone")))
                .hasMessageContaining("NW001");
    }

    @Test
    void accountAndDayOrANumberOfOneClaimAreExact() {
        Candidates named = new Candidates(List.of("c1"), List.of("account"), List.of("number"));

        assertThat(match(named, Map.of("account", List.of("c1", "c2"))))
                .isEqualTo(new ClaimMatch(Confidence.EXACT, List.of("c1")));
        assertThat(match(named, Map.of("number", List.of("c9"))))
                .isEqualTo(new ClaimMatch(Confidence.EXACT, List.of("c9")));
    }

    @Test
    void anAccountAloneAndANumberOfManyClaimsAreLikely() {
        Candidates named = new Candidates(List.of("c0"), List.of("account"), List.of("number"));

        assertThat(match(named, Map.of("account", List.of("c2", "c1"))))
                .isEqualTo(new ClaimMatch(Confidence.LIKELY, List.of("c1", "c2")));
        assertThat(match(named, Map.of("number", List.of("c5", "c4"))))
                .isEqualTo(new ClaimMatch(Confidence.LIKELY, List.of("c4", "c5")));
    }

    @Test
    void theAccountDecidesBetweenClaimsOfOneNumber() {
        Candidates named = new Candidates(List.of(), List.of("account"), List.of("number"));

        assertThat(match(named, Map.of("number", List.of("c4", "c5"), "account", List.of("c5", "c6"))))
                .isEqualTo(new ClaimMatch(Confidence.EXACT, List.of("c5")));
    }

    @Test
    void whatNoClaimHasNamesNone() {
        assertThat(match(new Candidates(List.of("c0"), List.of("account"), List.of("number")), Map.of()))
                .isEqualTo(new ClaimMatch(Confidence.NONE, List.of()));
    }

    private static ClaimMatch match(Candidates named, Map<String, List<String>> claims) {
        return ClaimMatch.of(named, claims);
    }
}
