package org.overturn.analytics.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.events.AssessedLine;
import org.overturn.events.Assessment;
import org.overturn.events.Because;
import org.overturn.events.Category;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Denial;
import org.overturn.events.DenialType;
import org.overturn.events.Preventable;

/// Reads the fact out of an assessment.
public final class FactReader {

    private static final String NONE = "NONE";

    /// How the ids of the rules begin that a payer can break.
    private static final String COMPLIANCE = "compliance.";

    private FactReader() {}

    /// The fact at the event's revision.
    public static ClaimFact read(ClaimAssessed event) {
        Assessment current = event.current();
        return new ClaimFact(
                event.tenantId(),
                event.claimKey(),
                event.revision(),
                current.verdict(),
                current.paymentDate(),
                current.firstPaymentDate(),
                current.payer().id(),
                provider(current),
                current.chargeCents(),
                current.paidCents(),
                current.deniedCents(),
                current.recoveredCents(),
                current.initialDenial(),
                current.denials().stream().anyMatch(it -> it.primary() && avoidable(it)),
                current.adjudications(),
                denials(current),
                current.lines().stream().map(FactReader::line).toList(),
                violations(current),
                Objects.requireNonNullElse(current.shares(), List.of()));
    }

    /// Facts beside the verdict: they say what the payer did wrong and change no decision.
    private static List<String> violations(Assessment current) {
        return current.because().stream()
                .map(Because::rule)
                .filter(rule -> rule.startsWith(COMPLIANCE))
                .distinct()
                .sorted()
                .toList();
    }

    private static String provider(Assessment current) {
        String npi = current.renderingNpi() != null
                ? current.renderingNpi()
                : current.payee().npi();
        return Objects.requireNonNullElse(npi, NONE);
    }

    /// The denials, and what they leave unexplained of the denied amount, so that every breakdown adds up to the total.
    private static List<DeniedPart> denials(Assessment current) {
        List<DeniedPart> parts = new ArrayList<>();
        long unexplained = current.deniedCents();
        for (Denial it : current.denials()) {
            parts.add(new DeniedPart(it.category(), it.type(), it.carc(), it.amountCents(), avoidable(it)));
            unexplained -= it.amountCents();
        }
        if (unexplained != 0) {
            parts.add(new DeniedPart(Category.OTHER, DenialType.OTHER, DeniedPart.UNEXPLAINED, unexplained, false));
        }
        return parts;
    }

    private static boolean avoidable(Denial denial) {
        return denial.preventable() == Preventable.YES;
    }

    private static LinePart line(AssessedLine line) {
        return new LinePart(
                procedure(line.procedure(), line.revenueCode()),
                line.chargeCents(),
                line.paidCents(),
                line.deniedCents());
    }

    private static String procedure(@Nullable String procedure, @Nullable String revenueCode) {
        if (procedure != null) {
            return procedure;
        }
        return revenueCode == null ? NONE : "REV " + revenueCode;
    }
}
