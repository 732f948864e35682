package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.x12.Remittances.balanced;
import static org.overturn.x12.Remittances.read;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    private static ReadFile named(String name) {
        return ReadFile.of(
                balanced().replace("*SAMPLE*PAT", "*" + name + "*PAT").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNameInUtf8IsReadAsItIsWritten() {
        var file = named("MÜLLER-NUÑEZ");

        assertThat(file.summary().readable()).isTrue();
        assertThat(file.claims().getFirst().parties().getFirst().lastName()).isEqualTo("MÜLLER-NUÑEZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000B", "A\u001bB", "A\tB", "A\u0085B", "A\u202eB", "A\u2066B"})
    void charactersThatCannotBeSeenMakeTheTransactionSetUnsound(String name) {
        var file = named(name);

        assertThat(file.codes()).contains("X12.CHARACTER");
        assertThat(file.transactions().getFirst().sound()).isFalse();
    }

    @Test
    void controlCharactersDoNotReachTheCaller() {
        assertThat(named("A\u001bB").claims().getFirst().parties().getFirst().lastName())
                .isEqualTo("A?B");
    }

    @Test
    void bytesThatAreNoUtf8AreReported() {
        var file = read(balanced().replace("*SAMPLE*PAT", "*M\u00fcLLER*PAT"));

        assertThat(file.codes()).contains("X12.CHARACTER");
        assertThat(file.summary().readable()).isFalse();
    }

    @Test
    void utf16AndEbcdicAreToldFromWhatIsNoX12AtAll() {
        byte[] utf16 = balanced().getBytes(StandardCharsets.UTF_16);
        byte[] ebcdic = {(byte) 0xc9, (byte) 0xe2, (byte) 0xc1, 0x5c, (byte) 0xf0, (byte) 0xf0};

        assertThat(ReadFile.of(utf16).codes()).containsExactly("X12.ENCODING");
        assertThat(ReadFile.of(ebcdic).codes()).containsExactly("X12.ENCODING");
    }

    @Test
    void linesBrokenInTheMiddleOfSegmentsAreJoined() {
        String wrapped = Remittances.inOneLine().replaceAll("(.{80})", "$1\r\n");

        var file = read(wrapped);

        assertThat(file.summary().readable()).isTrue();
        assertThat(file.claims()).extracting(Claim::patientControlNumber).containsExactly("A1", "A2");
    }

    @Test
    void lineBreaksBeforeTheTerminatorAreNoise() {
        assertThat(read(balanced().replace("~\n", "\n~")).summary().readable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*:^*", "*A^~", "*:^1", " :^~", "**^~", "*~^~"})
    void separatorsThatCannotSeparateAreRefused(String separators) {
        var file = read(Remittances.inOneLine()
                .replace('*', '\u0001')
                .replace(':', '\u0002')
                .replace('~', '\u0003')
                .replace('\u0001', separators.charAt(0))
                .replace('\u0002', separators.charAt(1))
                .replace('\u0003', separators.charAt(3)));

        assertThat(file.summary().readable()).isFalse();
        assertThat(file.claims()).isEmpty();
    }
}
