package org.overturn.remittance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ReferenceWord;

/// Takes the free text of a provider adjustment apart, and makes of each word the keys of the claims that it could
/// name. Payers put account number, day of service and their own number into it, in whatever order and spacing.
///
/// @param keys of the tenant
/// @param payerId whose numbers they are
/// @param payeeKey whose accounts they are
/// Source: X12 005010X221A1, PLB03-2
record ReferenceWords(ClaimKeys keys, String payerId, String payeeKey) {

    /// More than a payer puts into 50 characters; a longer text is no list of numbers.
    private static final int MOST_WORDS = 8;

    /// Days of which claim keys are made: of service, perhaps of payment.
    private static final int MOST_DAYS = 2;

    /// Shorter ones are fillers such as `0` and `NA`.
    private static final int SHORTEST_NUMBER_CHARS = 3;

    private static final int DAY_CHARS = 8;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/|,;#]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8}");

    List<ReferenceWord> of(String text) {
        List<String> parts = BETWEEN_WORDS
                .splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        List<LocalDate> days = parts.stream()
                .map(ReferenceWords::day)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_DAYS)
                .toList();
        List<ReferenceWord> words = new ArrayList<>(parts.size() + 1);
        for (int place = 1; place <= parts.size(); place++) {
            words.add(word(place, parts.get(place - 1), days));
        }
        if (parts.size() > 1) {
            words.add(word(0, text, days));
        }
        return words;
    }

    private ReferenceWord word(int place, String text, List<LocalDate> days) {
        LocalDate day = day(text);
        if (text.length() < SHORTEST_NUMBER_CHARS) {
            return new ReferenceWord(place, day, null, List.of(), null);
        }
        String account = keys.account(payeeKey, text);
        List<String> claims = days.stream()
                .filter(other -> !other.equals(day))
                .map(other -> keys.claim(account, other))
                .toList();
        return new ReferenceWord(place, day, account, claims, keys.payerClaim(payerId, text));
    }

    /// CCYYMMDD, or null.
    static @Nullable LocalDate day(String word) {
        if (word.length() != DAY_CHARS || !DIGITS.matcher(word).matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(word, DateTimeFormatter.BASIC_ISO_DATE);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
