package org.overturn.bench.x12;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// StAEDI's events with envelopes and transaction sets validated by a small schema of the 835: still no claims and no
/// balancing. Any error that it finds is one of the schema, since the files are right.
final class StaediValidation {

    private static final Schema SCHEMA = schema();

    private StaediValidation() {}

    static long claims(Path file) throws IOException, EDIStreamException {
        try (InputStream in = Files.newInputStream(file);
                EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(in)) {
            long claims = 0;
            long characters = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_TRANSACTION -> reader.setTransactionSchema(SCHEMA);
                    case START_SEGMENT -> claims += "CLP".equals(reader.getText()) ? 1 : 0;
                    case ELEMENT_DATA -> characters += reader.getText().length();
                    case SEGMENT_ERROR, ELEMENT_OCCURRENCE_ERROR, ELEMENT_DATA_ERROR ->
                        throw new IllegalStateException(
                                reader.getErrorType() + " at " + reader.getLocation() + ": " + reader.getText());
                    default -> {}
                }
            }
            return characters == 0 ? 0 : claims;
        }
    }

    private static Schema schema() {
        try (InputStream in = Objects.requireNonNull(StaediValidation.class.getResourceAsStream("staedi-835.xml"))) {
            return SchemaFactory.newFactory().createSchema(in);
        } catch (IOException | EDISchemaException e) {
            throw new IllegalStateException("the schema is wrong", e);
        }
    }
}
