package org.overturn.classify.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Category;
import org.overturn.events.Denial;
import org.overturn.events.DenialType;
import org.overturn.events.Liability;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// One refused amount with its root cause and what to do; `line` is null when the whole claim is refused.
record DenialView(
        @Nullable Integer line,
        @Nullable String procedure,
        String group,
        String carc,
        List<String> rarcs,
        long amountCents,
        Category category,
        DenialType type,
        Liability liability,
        Preventable preventable,
        boolean primary,
        NextAction action,
        List<BecauseView> because) {

    static DenialView of(Denial denial) {
        return new DenialView(
                denial.line(),
                denial.procedure(),
                denial.group(),
                denial.carc(),
                denial.rarcs(),
                denial.amountCents(),
                denial.category(),
                denial.type(),
                denial.liability(),
                denial.preventable(),
                denial.primary(),
                denial.action(),
                BecauseView.all(denial.because()));
    }
}
