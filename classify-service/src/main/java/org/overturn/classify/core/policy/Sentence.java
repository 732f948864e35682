package org.overturn.classify.core.policy;

/// A rule and what it says.
///
/// @param rule its id, for instance `carc.197`
/// @param text one sentence that a biller understands
public record Sentence(String rule, String text) {

    static Sentence of(Carc carc) {
        return new Sentence(
                carc.known() ? "carc." + carc.code() : "code.unknown-carc",
                "CARC " + carc.code() + ": " + carc.text() + ".");
    }

    static Sentence of(Rarc rarc, String cause) {
        String text = rarc.text().isEmpty() ? "" : " (" + rarc.text() + ")";
        return new Sentence("rarc." + rarc.code(), "RARC " + rarc.code() + text + " names the cause: " + cause + ".");
    }
}
