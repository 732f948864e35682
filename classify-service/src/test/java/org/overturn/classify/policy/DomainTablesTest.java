package org.overturn.classify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tables that ship hold everything that the domain's reference tables hold, where those are at hand.
class DomainTablesTest {

    @ParameterizedTest
    @CsvSource({
        "carc.csv, carc.csv, 407",
        "rarc.csv, rarc.csv, 342",
        "rarc_index_all.csv, rarc_index.csv, 1216",
        "clp02.csv, clp02.csv, 17",
        "deadlines.csv, deadlines.csv, 71"
    })
    void everyRowOfTheReferenceIsInThePolicy(String reference, String file, int rows) throws IOException {
        Path path = Path.of(System.getProperty("overturn.root", ".."), "..", "shared", "domain", reference);
        assumeTrue(Files.isRegularFile(path), "the reference tables are not here");
        Map<String, Map<String, String>> ours =
                read(PolicySource.bundled("2026.1").read(file).orElseThrow());
        Map<String, Map<String, String>> theirs = read(Files.readString(path));

        assertThat(theirs).hasSize(rows);
        assertThat(ours).containsKeys(theirs.keySet().toArray(String[]::new));
        theirs.forEach((key, row) -> assertThat(ours.get(key)).as(key).containsAllEntriesOf(row));
    }

    private static Map<String, Map<String, String>> read(String text) throws IOException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : reader) {
                rows.put(row.getField(0), Map.copyOf(row.getFieldsAsMap()));
            }
        }
        return rows;
    }
}
