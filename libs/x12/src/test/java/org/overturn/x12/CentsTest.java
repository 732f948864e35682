package org.overturn.x12;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Amounts against decimal arithmetic, wherever they stand among other bytes.
class CentsTest {

    private static final String ALPHABET = "-.07x";
    private static final String AROUND = "12345678";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void everyTextOfALengthIsWhatDecimalArithmeticSays(int length) {
        int texts = (int) Math.pow(ALPHABET.length(), length);
        for (int number = 0; number < texts; number++) {
            String text = text(number, length);

            assertThat(parsed(text)).as(text).isEqualTo(expected(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456", "1234567", "12345678", "999999.99", "-99999.99", "1.230000", "100000.5", "-1234.56"})
    void longerAmountsAreWhatDecimalArithmeticSays(String text) {
        assertThat(parsed(text)).isEqualTo(expected(text));
    }

    private static long parsed(String text) {
        byte[] bytes = (AROUND + text + AROUND).getBytes(US_ASCII);
        return Cents.parse(bytes, AROUND.length(), AROUND.length() + text.length());
    }

    private static long expected(String text) {
        return text.matches("-?(\\d+\\.?|\\d*\\.\\d\\d?)0*+") && text.matches("-?(\\d+\\.?\\d*|\\.\\d+)")
                ? new BigDecimal(text).movePointRight(2).longValueExact()
                : Cents.UNREADABLE;
    }

    private static String text(int number, int length) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return text.toString();
    }
}
