package org.overturn.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verdict on one service line.
///
/// @param index position in the claim, from one; zero for the pseudo-line of a claim without lines
/// @param procedure procedure code, else null
/// @param modifiers procedure modifiers
/// @param revenueCode revenue code, else null
/// @param serviceFrom first date of service, else null
/// @param verdict what the line came to
/// @param chargeCents billed, in cents
/// @param paidCents paid, in cents
/// @param patientCents patient share in cents
/// @param deniedCents denied, in cents
public record AssessedLine(
        int index,
        @Nullable String procedure,
        List<String> modifiers,
        @Nullable String revenueCode,
        @Nullable LocalDate serviceFrom,
        Verdict verdict,
        long chargeCents,
        long paidCents,
        long patientCents,
        long deniedCents) {

    public AssessedLine {
        modifiers = List.copyOf(modifiers);
    }
}
