package org.overturn.classify.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.policy.ExampleClaims;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.Assessment;
import org.overturn.events.AssessmentSummary;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Verdict;
import org.overturn.platform.messaging.EventCodec;

class TellingTest {

    private static final String PAID = "1 300 240 {99213 100 80 CO-45:20} {72148 200 160 CO-45:40}";
    private static final String DENIED = "1 300 80 {99213 100 80 CO-45:20} {72148 200 0 CO-197:200 M62}";

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @ValueSource(strings = {PAID, DENIED})
    void theJsonOfWhatIsKeptIsThatOfTheWholeEvent(String claim) {
        Judged judged = judged(claim, "identifiers");

        assertThat(new Telling(codec::encode, judged).told()).isEqualTo(whole(judged, 0, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAID, DENIED})
    void theJsonOfAFurtherRevisionIsThatOfTheWholeEvent(String claim) {
        Judged judged = judged(claim, "identifiers");
        AssessmentSummary previous = new AssessmentSummary(7, Verdict.PENDED, 12, 34, 1);
        ClaimRow row = new ClaimRow(judged.ref(), 8, "", "", "", Verdict.PAID, null, 0, 0, 0, previous);

        assertThat(new Telling(codec::encode, judged).standing(row))
                .isEqualTo(whole(judged, 8, previous, judged.payerClaimTokens()));
    }

    @Test
    void whateverTheIdentifiersHoldStaysWithinThem() {
        Judged judged = judged(PAID, "}\",\"current\":{\\ é");

        assertThat(new Telling(codec::encode, judged).told()).isEqualTo(whole(judged, 0, null, null));
    }

    private Judged judged(String claim, String identifiers) {
        var told = ExampleClaims.parse(claim);
        Assessment assessment = Assessor.assess(
                        List.copyOf(told), PolicyLibrary.bundled().current())
                .values()
                .iterator()
                .next();
        return new Judged(
                new ClaimRef("harbor", told.getFirst().claimKey()),
                "account",
                identifiers,
                assessment,
                List.of("number-1", "number-2"));
    }

    private byte[] whole(
            Judged judged,
            long revision,
            @Nullable AssessmentSummary previous,
            @Nullable List<String> payerClaimTokens) {
        return codec.encode(new ClaimAssessed(
                judged.ref().tenantId(),
                judged.ref().claimKey(),
                judged.accountKey(),
                revision,
                judged.identifiers(),
                previous,
                judged.assessment(),
                payerClaimTokens));
    }
}
