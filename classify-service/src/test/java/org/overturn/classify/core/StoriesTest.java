package org.overturn.classify.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.ExampleClaims;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Verdict;

/// Thousands of stories of claims whose end is known, told in any order and with repetitions. A failure shows the story
/// in the notation of the policy's examples, to be kept as an example.
class StoriesTest {

    private static final int STORIES = 5_000;
    private static final DenialPolicy POLICY = PolicyLibrary.bundled().current();

    @Test
    void aClaimComesOutAsItsStoryEndsInWhateverOrderAndHoweverOftenItIsTold() {
        for (long seed = 0; seed < STORIES; seed++) {
            Stories.Story story = Stories.of(seed);

            Map<ClaimKey, Assessment> claims = Assessor.assess(mixed(ExampleClaims.parse(story.text()), seed), POLICY);

            String as = "seed " + seed + ": " + story.text();
            Assessment home = Objects.requireNonNull(claims.get(new ClaimKey(story.home())), as);
            assertThat(home.verdict()).as(as).isEqualTo(story.verdict());
            assertThat(home.paidCents()).as(as).isEqualTo(story.paidCents());
            assertThat(home.initialDenial()).as(as).isEqualTo(story.initialDenial());
            assertThat(home.round()).as(as).isEqualTo(story.rounds());
            assertThat(home.postPaymentDenial()).as(as).isEqualTo(story.postPaymentDenial());
            assertElsewhereNothingCounts(claims, story, as);
        }
    }

    @Test
    void aClaimOfSeveralPayersComesOutAsItsStoryEndsInWhateverOrderItIsTold() {
        for (long seed = 0; seed < STORIES; seed++) {
            PayersStories.Story story = PayersStories.of(seed);

            Assessment claim = only(story.text(), seed);

            String as = "seed " + seed + ": " + story.text();
            assertThat(claim.verdict()).as(as).isEqualTo(story.verdict());
            assertThat(claim.paidCents()).as(as).isEqualTo(story.paidCents());
            assertThat(claim.deniedCents()).as(as).isEqualTo(story.deniedCents());
            assertThat(claim.initialDenial()).as(as).isEqualTo(story.initialDenial());
            assertThat(claim.recoveredCents()).as(as).isEqualTo(story.recoveredCents());
        }
    }

    @Test
    void aClaimInPartsIsTheSumOfWhatStandsInWhateverOrderItIsTold() {
        for (long seed = 0; seed < STORIES; seed++) {
            PartsStories.Story story = PartsStories.of(seed);

            Assessment claim = only(story.text(), seed);

            String as = "seed " + seed + ": " + story.text();
            assertThat(claim.verdict()).as(as).isEqualTo(story.verdict());
            assertThat(claim.chargeCents()).as(as).isEqualTo(story.chargeCents());
            assertThat(claim.paidCents()).as(as).isEqualTo(story.paidCents());
            assertThat(claim.deniedCents()).as(as).isEqualTo(story.deniedCents());
        }
    }

    private static Assessment only(String text, long seed) {
        Map<ClaimKey, Assessment> claims = Assessor.assess(mixed(ExampleClaims.parse(text), seed), POLICY);
        assertThat(claims).as(text).hasSize(1);
        return claims.values().iterator().next();
    }

    private static void assertElsewhereNothingCounts(Map<ClaimKey, Assessment> claims, Stories.Story story, String as) {
        claims.forEach((key, claim) -> {
            if (!key.value().equals(story.home())) {
                assertThat(claim.verdict()).as(as).isEqualTo(Verdict.REVERSED);
                assertThat(claim.chargeCents() + claim.paidCents() + claim.deniedCents())
                        .as(as)
                        .isZero();
            }
        });
    }

    private static List<ClaimAdjudicated> mixed(List<ClaimAdjudicated> history, long seed) {
        Random random = new Random(seed);
        List<ClaimAdjudicated> mixed = new ArrayList<>(history);
        history.stream().filter(event -> random.nextBoolean()).forEach(mixed::add);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
