package org.overturn.bench.chaos.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.overturn.bench.generate.Recipe;
import org.overturn.bench.generate.Totals;

class TruthReaderTest {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260601*0900"
                    + "*^*00501*000000001*0*T*:~\n";

    @Test
    void countsClaimsAndCentsAndPassesOverGapsBetweenAdjustments() {
        FileTruth truth = read(ISA + "GS*HP*A*B*20260601*0900*1*X*005010X221A1~ST*835*0001~BPR*I*70.5~"
                + "CLP*A*1*100*60.5*10~CAS*CO*45*20*1****96*9.5~CAS*PR*1*10~CLP*B*1*10*10~PLB*1*20261231*WO:X*1*72:Y*-1~"
                + "SE*9*0001~GE*1*1~IEA*1*000000001~");

        SetTruth set = truth.sets().getFirst();
        assertThat(set.claims()).isEqualTo(2);
        assertThat(set.chargeCents()).isEqualTo(11_000);
        assertThat(set.paidCents()).isEqualTo(7_050);
        assertThat(set.adjustedCents()).isEqualTo(Map.of("CO", 2_950L, "PR", 1_000L));
        assertThat(set.providerAdjustmentCents()).isZero();
        assertThat(set.balances()).isTrue();
        assertThat(set.eventIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aFileOfOtherSeparatorsSaysTheSame() {
        String usual = generated();
        String other = usual.replace('~', '\n').replace('*', '|');

        assertThat(read(other).paidCents()).isEqualTo(read(usual).paidCents());
        assertThat(read(other).claims()).isEqualTo(read(usual).claims());
    }

    @Test
    void agreesWithWhoeverWroteTheFile() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Totals totals = Recipe.of(5, 200).write(3, out).totals();

        FileTruth truth = TruthReader.read("t", out.toByteArray());

        assertThat(truth.claims()).isEqualTo(totals.claims());
        assertThat(truth.chargeCents()).isEqualTo(totals.chargeCents());
        assertThat(truth.paidCents()).isEqualTo(totals.paidCents());
        assertThat(truth.sets()).allMatch(SetTruth::balances);
    }

    @Test
    void namesDependOnTenantAndBytes() {
        byte[] file = generated().getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Stream.of("a", "b").map(tenant -> Names.remittance(tenant, file)))
                .doesNotHaveDuplicates();
        assertThat(Names.remittance("a", file)).isEqualTo(Names.remittance("a", file.clone()));
    }

    private static FileTruth read(String text) {
        return TruthReader.read("t", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String generated() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Recipe.of(9, 50).write(0, out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
