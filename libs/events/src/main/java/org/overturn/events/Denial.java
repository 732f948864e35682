package org.overturn.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One refused amount: an adjustment that is a denial, with its root cause and what to do.
///
/// @param line the service line, counted from one; null when the claim as a whole is denied
/// @param procedure procedure code of the line, else null
/// @param group claim adjustment group code
/// @param carc claim adjustment reason code
/// @param rarcs remark codes that go with it
/// @param amountCents refused amount in cents, above zero
/// @param category root cause, fine
/// @param type root cause, roll-up
/// @param liability whose money it is
/// @param preventable whether it could have been avoided
/// @param primary whether this is the claim's leading root cause; exactly one denial of a claim is
/// @param action what to do
/// @param because the rules that decided all this
public record Denial(
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
        List<Because> because) {

    public Denial {
        rarcs = List.copyOf(rarcs);
        because = List.copyOf(because);
    }
}
