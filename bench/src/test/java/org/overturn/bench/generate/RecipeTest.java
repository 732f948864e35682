package org.overturn.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.x12.Adjustment;
import org.overturn.x12.Claim;
import org.overturn.x12.RemittanceEvent;

/// What the generator makes, read by the product's reader.
class RecipeTest {

    private static final int FILES = 3;

    static List<Recipe> recipes() {
        return List.of(
                Recipe.of(1, 1),
                Recipe.of(2, 7),
                Recipe.of(3, 1_500),
                new Recipe(4, 1_003, 60, Mix.REALISTIC),
                new Recipe(5, 400, 400, new Mix(60, 5, 10, 10, 10, 30, 10, 100)));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theReaderFindsNothingWrong(Recipe recipe) throws IOException {
        for (int file = 0; file < FILES; file++) {
            for (RemittanceEvent event : Reader.events(recipe, file)) {
                switch (event) {
                    case RemittanceEvent.FileEnded ended -> {
                        assertThat(ended.summary().findings()).isEmpty();
                        assertThat(ended.summary().readable()).isTrue();
                    }
                    case RemittanceEvent.TransactionEnded ended -> {
                        assertThat(ended.summary().balanced()).isTrue();
                        assertThat(ended.summary().sound()).isTrue();
                    }
                    case RemittanceEvent.ClaimRead read ->
                        assertThat(read.claim().balanced()).isTrue();
                    case RemittanceEvent.TransactionStarted started ->
                        assertThat(started.header().payment().cents()).isNotNegative();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theTruthIsWhatTheReaderCounts(Recipe recipe) throws IOException {
        for (int file = 0; file < FILES; file++) {
            FileTruth truth = recipe.write(file, OutputStream.nullOutputStream());

            assertThat(truth.totals().claims()).isEqualTo(recipe.claimsPerFile());
            assertThat(counted(recipe, file)).isEqualTo(told(truth));
        }
    }

    @Test
    void theSameRecipeGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        byte[] once = Reader.bytes(Recipe.of(7, 300), 1);

        assertThat(Reader.bytes(Recipe.of(7, 300), 1)).isEqualTo(once);
        assertThat(Reader.bytes(Recipe.of(8, 300), 1)).isNotEqualTo(once);
        assertThat(Reader.bytes(Recipe.of(7, 300), 2)).isNotEqualTo(once);
    }

    @Test
    void theUsualMixHasSomeOfEverything() throws IOException {
        List<Claim> claims = new ArrayList<>();
        long denied = 0;
        for (int file = 0; file < 2; file++) {
            claims.addAll(Reader.claims(Recipe.of(9, 20_000), file));
            denied += Recipe.of(9, 20_000)
                    .write(file, OutputStream.nullOutputStream())
                    .totals()
                    .deniedClaims();
        }

        assertThat(denied * 100.0 / claims.size()).isBetween(11.0, 14.0);
        assertThat(claims).filteredOn(it -> it.status().equals("22")).hasSizeBetween(400, 1_600);
        assertThat(claims).filteredOn(it -> it.status().equals("2")).hasSizeGreaterThan(1_000);
        assertThat(claims).filteredOn(it -> it.lines().isEmpty()).hasSizeGreaterThan(200);
        assertThat(claims)
                .filteredOn(it -> !it.lines().isEmpty() && !it.adjustments().isEmpty())
                .hasSizeGreaterThan(500);
        assertThat(claims)
                .filteredOn(it ->
                        it.remarks().stream().anyMatch(remark -> remark.code().equals("MA15")))
                .hasSizeGreaterThan(400);
    }

    @Test
    void noPayerNumberIsUsedTwiceButForItsReversal() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (int file = 0; file < 4; file++) {
            Reader.claims(Recipe.of(10, 5_000), file).stream()
                    .filter(claim -> !claim.status().equals("22"))
                    .map(Claim::payerControlNumber)
                    .forEach(numbers::add);
        }

        assertThat(numbers).doesNotHaveDuplicates();
    }

    /// Index of the transaction set → what the reader says of it.
    private static List<Map<String, Long>> counted(Recipe recipe, int file) throws IOException {
        List<Map<String, Long>> transactions = new ArrayList<>();
        Map<String, Long> groups = new TreeMap<>();
        for (RemittanceEvent event : Reader.events(recipe, file)) {
            if (event instanceof RemittanceEvent.ClaimRead read) {
                adjustments(read.claim()).forEach(it -> groups.merge(it.group(), it.cents(), Long::sum));
            } else if (event instanceof RemittanceEvent.TransactionEnded(var summary)) {
                Map<String, Long> all = new TreeMap<>(groups);
                all.put("claims", (long) summary.claims());
                all.put("lines", summary.serviceLines());
                all.put("charge", summary.chargeCents());
                all.put("paid", summary.paidCents());
                all.put("provider", summary.providerAdjustmentCents());
                all.put("payment", summary.header().payment().cents());
                transactions.add(all);
                groups.clear();
            }
        }
        return transactions;
    }

    private static List<Map<String, Long>> told(FileTruth truth) {
        List<Map<String, Long>> transactions = new ArrayList<>();
        for (TransactionTruth one : truth.transactions()) {
            Map<String, Long> all = new TreeMap<>(one.adjustmentCents());
            all.put("claims", (long) one.claims());
            all.put("lines", one.serviceLines());
            all.put("charge", one.chargeCents());
            all.put("paid", one.paidCents());
            all.put("provider", one.providerAdjustmentCents());
            all.put("payment", one.paymentCents());
            transactions.add(all);
        }
        return transactions;
    }

    private static Stream<Adjustment> adjustments(Claim claim) {
        return Stream.concat(
                claim.adjustments().stream(),
                claim.lines().stream().map(it -> it.adjustments()).flatMap(Collection::stream));
    }
}
