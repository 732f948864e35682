package org.overturn.platform.messaging;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What became of a quarantined event.
public enum QuarantineState {
    /// Waits for an operator.
    HELD,
    /// An operator had it handled again, and that went well.
    REPLAYED,
    /// An operator gave it up.
    DISCARDED;

    /// As in the database and in answers.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The state of that word.
    public static Optional<QuarantineState> parse(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
