package org.overturn.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.ingest.Sample835;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

class AcknowledgmentTest {

    private static final String GOOD = Sample835.numbered(900).set("ACK", 1).text();

    static Stream<Arguments> withoutAnythingToUse() {
        return Stream.of(
                Arguments.of("B-01 empty", "", "023"),
                Arguments.of("B-03 no ISA", GOOD.substring(GOOD.indexOf("GS*")), "024"),
                Arguments.of("B-04 a letter separates", GOOD.replace('*', 'Q'), "026"),
                Arguments.of("B-14 another transaction set", GOOD.replace("ST*835*", "ST*837*"), "024"),
                Arguments.of("B-14 another group", GOOD.replace("GS*HP*", "GS*HC*"), "024"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutAnythingToUse")
    void theSenderOfAFileWithoutAnythingToUseIsNotToldThatItIsAccepted(String name, String text, String note)
            throws IOException {
        Scan scan = scan(text);

        String acknowledgment =
                Acknowledgment.of(new RemittanceId(new UUID(1, 2)), Instant.parse("2026-01-05T09:30:00Z"), scan, Map.of());

        assertThat(scan.readable()).isFalse();
        assertThat(acknowledgment).contains("*R*" + note + "~").doesNotContain("*A*000~");
    }

    private static Scan scan(String text) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        RemittanceReader reader = new RemittanceReader(bytes, Limits.DEFAULT);
        Scanner scanner = new Scanner(summary -> {
            throw new AssertionError("there is nothing to seal");
        });
        while (true) {
            RemittanceEvent event = reader.next();
            if (event instanceof RemittanceEvent.FileEnded(var summary)) {
                return scanner.finish(summary);
            }
            assertThat(event).isNotNull();
            scanner.take(event);
        }
    }
}
