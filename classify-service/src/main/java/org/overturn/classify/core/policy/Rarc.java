package org.overturn.classify.core.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Category;
import org.overturn.events.NextAction;

/// What we know of one remittance advice remark code, in our own words.
///
/// @param code for instance `N130`, `MA130`
/// @param known false for a code that the tables have not got
/// @param current false for a retired code
/// @param alert alerts inform and signal, they never say why something was denied
/// @param text what it says, in our own words; empty where only the index knows it
/// @param theme rough theme from the index, for instance `missing-document`
/// @param category the root cause that it names, else null
/// @param typicalCarcs CARCs that it explains
/// @param action what it suggests, else null
/// @param signal rule that tells what somebody who works the claim should know when the remark comes, else null
/// @param locus the X12 element to fix or the evidence to send, else null
/// @param note our note, else null
/// Source: remittance advice remark codes, X12 external code list 411
public record Rarc(
        String code,
        boolean known,
        boolean current,
        boolean alert,
        String text,
        String theme,
        @Nullable Category category,
        Set<String> typicalCarcs,
        @Nullable NextAction action,
        @Nullable String signal,
        @Nullable String locus,
        @Nullable String note) {

    public Rarc {
        typicalCarcs = Set.copyOf(typicalCarcs);
    }

    /// Whether this remark tells the root cause of that code: never an alert, and only where the two belong together.
    public boolean explains(Carc carc) {
        return !alert
                && category != null
                && (typicalCarcs.contains(carc.code())
                        || carc.anyRemarkRefines()
                        || carc.refinedBy().contains(category));
    }
}
