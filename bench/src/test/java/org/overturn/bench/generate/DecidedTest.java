package org.overturn.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.remittance.ClaimMapper;
import org.overturn.remittance.FileContext;
import org.overturn.remittance.Identifiers;
import org.overturn.x12.RemittanceEvent;

/// What the policy makes of generated claims is what the truth says of them.
class DecidedTest {

    private static final int FILES = 2;

    /// Identifiers as they are: these are nobody's.
    private static final class Plain implements Identifiers {
        @Override
        public String token(String kind, String... parts) {
            return kind + String.join("|", parts);
        }

        @Override
        public String seal(String purpose, String eventId, String plain) {
            return plain;
        }
    }

    static List<Recipe> recipes() {
        return RecipeTest.recipes();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void claimsAndStandingDenialsAreThoseOfTheTruth(Recipe recipe) throws IOException {
        Totals truth = Totals.NONE;
        List<ClaimAdjudicated> adjudications = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            truth = truth.plus(
                    recipe.write(file, OutputStream.nullOutputStream()).totals());
            adjudications.addAll(adjudications(recipe, file));
        }

        Collection<Assessment> assessments = Assessor.assess(
                        adjudications, PolicyLibrary.bundled().current())
                .values();

        long standing =
                assessments.stream().filter(it -> it.verdict().isDenial()).count();
        assertThat(assessments.size()).isEqualTo((int) truth.claimsBegun());
        assertThat(standing).isEqualTo(truth.denialsStanding());
        assertThat(assessments.stream().mapToLong(Assessment::paidCents).sum()).isEqualTo(truth.paidCents());
        assertThat(assessments.stream().mapToLong(Assessment::chargeCents).sum())
                .isEqualTo(truth.chargeCents());
        assertThat(assessments.stream().mapToLong(Assessment::adjudications).sum())
                .isEqualTo(truth.claims());
    }

    private static List<ClaimAdjudicated> adjudications(Recipe recipe, int file) throws IOException {
        FileContext context = new FileContext("t", "remittance-" + file, Instant.EPOCH);
        ClaimMapper mapper = new ClaimMapper(new Plain(), context);
        List<ClaimAdjudicated> adjudications = new ArrayList<>();
        for (RemittanceEvent event : Reader.events(recipe, file)) {
            if (event instanceof RemittanceEvent.ClaimRead read) {
                adjudications.add(mapper.claim(read.header(), read.claim()));
            }
        }
        return adjudications;
    }
}
