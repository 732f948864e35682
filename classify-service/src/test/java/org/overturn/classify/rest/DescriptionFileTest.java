package org.overturn.classify.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.classify.port.CodeDescription;

/// Files of official words, as publishers and spreadsheets write them. All words here are invented.
class DescriptionFileTest {

    @Test
    void columnsAreFoundByTheirHeadingsInAnyOrder() {
        DescriptionFile file = DescriptionFile.read("""
                \ufeffStatus,Last Modified,CODE,Description,Start Date,Stop
                active,7/1/2024,b15,"Invented words, with a comma",1/1/1995,
                gone,,200,Other invented words,2001-02-28,20261101
                """.stripLeading());

        assertThat(file.faults()).isEmpty();
        assertThat(file.descriptions())
                .containsExactly(
                        new CodeDescription(
                                "B15",
                                "Invented words, with a comma",
                                LocalDate.of(1995, 1, 1),
                                null,
                                LocalDate.of(2024, 7, 1)),
                        new CodeDescription(
                                "200",
                                "Other invented words",
                                LocalDate.of(2001, 2, 28),
                                LocalDate.of(2026, 11, 1),
                                null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            code;text#197,Words            | 1 | the column description is missing; the first line names the columns
            code;text;definition#1,a,b     | 1 | two columns could be description
            code;text#                     | 1 | there is no code
            code;text#1;Words#;More        | 3 | the code is not 1 to 8 letters and digits
            code;text#1;Words#2;           | 3 | the description is empty
            code;text#1;Words#2;b#1;Again  | 4 | the code 1 stands on line 2 already
            code;text;stop#1;Words;soon    | 2 | stop is no date such as 2026-07-01 or 7/1/2026
            code;text#1;"Words             | 2 | a quote is not closed: it swallows whatever follows
            code;text#1;Words; and more    | 2 | the row has more cells than the first line; a text with a comma needs quotes
            """)
    void whatIsWrongIsToldByItsLine(String file, long line, String message) {
        String text = file.startsWith("code;text#197,") ? "code,words\n197,Words\n" : csv(file);

        assertThat(DescriptionFile.read(text).faults()).contains(new DescriptionFault(line, message));
    }

    @Test
    void aFileThatIsWrongAllOverIsNotToldOfForever() {
        List<DescriptionFault> faults =
                DescriptionFile.read("code,text\n" + ",\n".repeat(1_000)).faults();

        assertThat(faults).hasSizeBetween(100, 101);
    }

    @Test
    void aListIsNotReadWithoutEnd() {
        StringBuilder text = new StringBuilder("code,text\n");
        for (int code = 0; code < DescriptionFile.MOST_ROWS + 100; code++) {
            text.append(code).append(",Words\n");
        }

        assertThat(DescriptionFile.read(text.toString()).faults())
                .containsExactly(
                        new DescriptionFault(DescriptionFile.MOST_ROWS + 2, "there are more than 20000 codes"));
    }

    private static String csv(String text) {
        return text.strip().replace(';', ',').replace('#', '\n');
    }
}
