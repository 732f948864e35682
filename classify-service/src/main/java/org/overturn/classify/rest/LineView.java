package org.overturn.classify.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.AssessedLine;
import org.overturn.events.Verdict;

/// The verdict on a service line; `index` counts from one, zero stands for a claim decided without lines.
record LineView(
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

    static LineView of(AssessedLine line) {
        return new LineView(
                line.index(),
                line.procedure(),
                line.modifiers(),
                line.revenueCode(),
                line.serviceFrom(),
                line.verdict(),
                line.chargeCents(),
                line.paidCents(),
                line.patientCents(),
                line.deniedCents());
    }
}
