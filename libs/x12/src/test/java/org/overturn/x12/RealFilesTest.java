package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Real files hold what an independent tokenizer counts in them, to the cent.
class RealFilesTest {

    @TestFactory
    List<DynamicTest> countsAndCentsAreThoseOfTheOracle() throws Exception {
        assumeTrue(Samples.present());
        var files = new ObjectMapper().readTree(Samples.oracle().toFile());
        var list = files.isArray() ? files : files.path("files");
        assertThat(list).isNotEmpty();
        return StreamSupport.stream(list.spliterator(), false)
                .filter(file -> file.path("interchanges").asInt() > 0)
                .map(file -> DynamicTest.dynamicTest(file.path("file").asText(), () -> holds(file)))
                .toList();
    }

    private static void holds(JsonNode expected) {
        var read = ReadFile.of(Samples.bytes(Samples.named(expected.path("file").asText())));

        assertThat(read.summary().interchanges())
                .isEqualTo(expected.path("interchanges").asInt());
        assertThat(read.summary().groups()).isEqualTo(expected.path("groups").asInt());
        assertThat(read.claims()).hasSize(expected.path("claims").asInt());
        assertThat(read.claims().stream()
                        .mapToInt(claim -> claim.lines().size())
                        .sum())
                .isEqualTo(expected.path("service_lines").asInt());
        assertThat(read.adjustments()).hasSize(expected.path("cas_triplets").asInt());
        assertThat(dollars(read.transactions().stream()
                        .mapToLong(TransactionSummary::chargeCents)
                        .sum()))
                .isEqualByComparingTo(expected.path("sum_clp03").asText());
        assertThat(dollars(read.transactions().stream()
                        .mapToLong(TransactionSummary::paidCents)
                        .sum()))
                .isEqualByComparingTo(expected.path("sum_clp04").asText());
        assertThat(dollars(read.transactions().stream()
                        .mapToLong(set -> set.header().payment().cents())
                        .sum()))
                .isEqualByComparingTo(expected.path("sum_bpr02").asText());
        codes(read, expected);
        balances(read, expected);
    }

    private static void codes(ReadFile read, JsonNode expected) {
        Map<String, Map<String, Integer>> byGroup = new TreeMap<>();
        for (var adjustment : read.adjustments()) {
            byGroup.computeIfAbsent(adjustment.group(), group -> new TreeMap<>())
                    .merge(adjustment.carc(), 1, Integer::sum);
        }
        assertThat(new ObjectMapper().<JsonNode>valueToTree(byGroup)).isEqualTo(expected.path("carc_by_group"));
        var remarks = read.remarks().stream()
                .collect(Collectors.groupingBy(Remark::code, TreeMap::new, Collectors.summingInt(one -> 1)));
        assertThat(new ObjectMapper().<JsonNode>valueToTree(remarks)).isEqualTo(expected.path("rarc"));
        var status = read.claims().stream()
                .collect(Collectors.groupingBy(Claim::status, TreeMap::new, Collectors.summingInt(one -> 1)));
        assertThat(new ObjectMapper().<JsonNode>valueToTree(status)).isEqualTo(expected.path("claim_status"));
    }

    private static void balances(ReadFile read, JsonNode expected) {
        var balance = expected.path("balance");
        assertThat(read.claims().stream()
                        .flatMap(claim -> claim.lines().stream())
                        .filter(line -> !line.balanced())
                        .count())
                .isEqualTo(balance.path("lines_off").asInt());
        assertThat(read.claims().stream()
                        .filter(claim -> claim.findings().contains("X12.CLAIM_UNBALANCED"))
                        .count())
                .isEqualTo(balance.path("claims_off").asInt());
        assertThat(read.transactions().stream().filter(set -> !set.balanced()).count())
                .isEqualTo(balance.path("transactions_off").asInt());
        assertThat(read.transactions().stream()
                        .mapToInt(set -> set.providerAdjustments().size())
                        .sum())
                .isEqualTo(expected.path("plb").size());
        assertThat(read.summary().readable())
                .isEqualTo(expected.path("envelope_errors").isEmpty());
    }

    @Test
    void aFileWithoutEnvelopeIsRefusedWithThePosition() {
        assumeTrue(Samples.present());

        var read = ReadFile.of(Samples.bytes(Samples.named("blue-cross-no-envelope.835")));

        assertThat(read.summary().readable()).isFalse();
        assertThat(read.codes()).containsExactly("X12.NO_ISA");
        assertThat(read.summary().findings().getFirst().position().byteOffset()).isZero();
    }

    private static BigDecimal dollars(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
