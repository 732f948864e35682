package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.stream.EDIInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// StAEDI, a reader of its own, sees the same segments and elements.
class StaediOracleTest {

    static Stream<AnyInputTest.Input> inputs() {
        return AnyInputTest.inputs()
                .filter(input -> ReadFile.of(input.bytes()).summary().readable())
                .filter(input -> !input.name().equals("line feeds"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void segmentsAndElementsAreThoseOfStaedi(AnyInputTest.Input input) throws Exception {
        assertThat(ours(input.bytes())).isEqualTo(staedis(input.bytes()));
    }

    private static List<String> ours(byte[] bytes) throws Exception {
        var reader = new RawSegmentReader(new ByteArrayInputStream(bytes), Limits.DEFAULT);
        var segments = new ArrayList<String>();
        for (var segment = reader.next(); segment != null; segment = reader.next()) {
            var text = new StringBuilder(segment.id());
            for (String element : segment.elements()) {
                text.append('|').append(components(element, segment));
            }
            segments.add(trimmed(text.toString()));
        }
        return segments;
    }

    private static String components(String element, RawSegment segment) {
        char component = (char) segment.delimiters().component();
        return segment.id().equals("ISA") ? element.strip() : element.replace(component, '^');
    }

    private static List<String> staedis(byte[] bytes) throws Exception {
        var segments = new ArrayList<String>();
        var current = new StringBuilder();
        var factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        try (var reader = factory.createEDIStreamReader(new ByteArrayInputStream(bytes))) {
            boolean composite = false;
            boolean first = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_SEGMENT -> current.append(reader.getText());
                    case START_COMPOSITE -> {
                        composite = true;
                        first = true;
                        current.append('|');
                    }
                    case END_COMPOSITE -> composite = false;
                    case ELEMENT_DATA -> {
                        current.append(!composite ? "|" : first ? "" : "^")
                                .append(reader.getText().strip());
                        first = false;
                    }
                    case END_SEGMENT -> {
                        segments.add(trimmed(current.toString()));
                        current.setLength(0);
                    }
                    default -> {}
                }
            }
        }
        return segments;
    }

    private static String trimmed(String segment) {
        return segment.replaceAll("[|^]+$", "").replaceAll("\\^+\\|", "|");
    }
}
