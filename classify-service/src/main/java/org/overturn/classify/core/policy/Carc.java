package org.overturn.classify.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Category;
import org.overturn.events.DenialType;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// What we know of one claim adjustment reason code, in our own words.
///
/// @param code for instance `197`, `B15`
/// @param known false for a code that the table has not got: it degrades to category OTHER and is flagged
/// @param current false for a retired code; retired codes stay valid in reversals and derivative remittances
/// @param retiredOn the first day on which a retired code must not be used any more; null where it has been retired for
///     long
/// @param text what it says, in our own words
/// @param kind what it is; for conditional codes what it is when the condition does not hold
/// @param condition when it is a denial although `kind` says otherwise
/// @param category root cause, fine
/// @param type root cause, roll-up
/// @param preventable whether the provider could have avoided it
/// @param action what to do first
/// @param actions everything that makes sense, best first
/// @param soft whether such denials are usually recoverable
/// @param queue which desk works it
/// @param groups group codes allowed with it; empty means any
/// @param remarkRequired whether the code must come with a remark code
/// @param anyRemarkRefines whether the code is generic, so that any telling remark names its root cause
/// @param refinedBy categories of which any telling remark says more about this code
/// @param followsPriorPayer whether it only repeats what an earlier payer decided
/// @param dependent whether it is refused only because another service is missing or refused
/// @param appealOutcome what it says of an appeal made before
/// @param partOnly whether it may never take the whole charge (CARC 45)
/// @param signal rule that tells what somebody who works the claim should know when the code comes, else null
/// @param supersededBy codes that took its place, else null
/// @param note our note, else null
/// @param kindRules rules that change its kind by group or remark, in order
/// Source: X12 external code list 139; the group limits are part of the codes' usage
public record Carc(
        String code,
        boolean known,
        boolean current,
        @Nullable LocalDate retiredOn,
        String text,
        Kind kind,
        Condition condition,
        Category category,
        DenialType type,
        Preventable preventable,
        NextAction action,
        List<NextAction> actions,
        boolean soft,
        String queue,
        Set<String> groups,
        boolean remarkRequired,
        boolean anyRemarkRefines,
        Set<Category> refinedBy,
        boolean followsPriorPayer,
        boolean dependent,
        AppealOutcome appealOutcome,
        boolean partOnly,
        @Nullable String signal,
        @Nullable String supersededBy,
        @Nullable String note,
        List<KindRule> kindRules) {

    public Carc {
        actions = List.copyOf(actions);
        groups = Set.copyOf(groups);
        refinedBy = Set.copyOf(refinedBy);
        kindRules = List.copyOf(kindRules);
    }

    /// Whether the code must not be used any more on that day.
    public boolean isRetiredAt(LocalDate day) {
        return !current && (retiredOn == null || !day.isBefore(retiredOn));
    }

    /// Whether the code may come with this group code.
    public boolean allows(String group) {
        return groups.isEmpty() || groups.contains(group);
    }
}
