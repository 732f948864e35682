package org.overturn.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.overturn.ingest.Sample835;

class ScannerTest {

    private static final Sample835 FILE = Sample835.numbered(1).set("T", 5);

    @Test
    void countsAndCentsAreThoseOfTheFile() {
        Scan scan = Scans.of(Sample835.numbered(1).set("T1", 5).set("T2", 2, set -> set.unbalancedClaims(1)));

        assertThat(scan.readable()).isTrue();
        assertThat(scan.totals()).isEqualTo(new Totals(7, 7, 70_000, 56_000, 0, 1, 0, 0));
        assertThat(scan.transactions()).extracting(one -> one.totals().claims()).containsExactly(5L, 2L);
    }

    @Test
    void anotherEnvelopeOrLineBreaksLeaveTheFingerprintAsItIs() {
        String fingerprint = fingerprint(FILE.text());

        assertThat(fingerprint(Sample835.numbered(2).sender("OTHER").set("T", 5).text()))
                .isEqualTo(fingerprint);
        assertThat(fingerprint(Sample835.numbered(1).lineBreaks().set("T", 5).text()))
                .isEqualTo(fingerprint);
    }

    @Test
    void theOrderOfClaimsLeavesTheFingerprintAsItIs() {
        long seed = System.nanoTime();
        String[] parts = FILE.text().split("(?=CLP\\*|SE\\*)");
        List<String> claims = new ArrayList<>(List.of(parts).subList(1, parts.length - 1));

        Collections.shuffle(claims, new Random(seed));

        assertThat(fingerprint(parts[0] + String.join("", claims) + parts[parts.length - 1]))
                .as("seed %d", seed)
                .isEqualTo(fingerprint(FILE.text()));
    }

    @Test
    void whateverAClaimSaysChangesTheFingerprint() {
        String fingerprint = fingerprint(FILE.text());

        for (String[] change : new String[][] {
            {"CLP*T-3*", "CLP*T-9*"},
            {"CANARYID2", "CANARYID9"},
            {"CAS*CO*45*20.00", "CAS*CO*45*20.00**OA*23*0"},
            {"HC:99213", "HC:99214"},
            {"DTM*472*20251210", "DTM*472*20251211"},
            {"TRN*1*T*", "TRN*1*U*"},
            {"*20260106~", "*20260107~"}
        }) {
            assertThat(fingerprint(FILE.text().replace(change[0], change[1])))
                    .as(change[1])
                    .isNotEqualTo(fingerprint);
        }
    }

    @Test
    void controlNumbersMakeTheInterchangeKey() {
        String key = key(FILE);

        assertThat(key(Sample835.numbered(1).set("OTHER", 2))).isEqualTo(key);
        assertThat(key(Sample835.numbered(2).set("T", 5))).isNotEqualTo(key);
        assertThat(key(Sample835.numbered(1).sender("OTHER").set("T", 5))).isNotEqualTo(key);
    }

    @Test
    void aWrongCountAloneIsTold() {
        Scan scan = Scans.of(Sample835.numbered(1).set("T1", 1).set("T2", 1, set -> set.miscounted(3)));

        assertThat(scan.transactions()).extracting(ScannedTransaction::sound).containsExactly(true, false);
        assertThat(scan.transactions())
                .extracting(ScannedTransaction::miscounted)
                .containsExactly(false, true);
    }

    private static String fingerprint(String text) {
        return Scans.of(text).transactions().getFirst().fingerprint();
    }

    private static String key(Sample835 file) {
        return Scans.of(file).transactions().getFirst().interchangeKey();
    }
}
