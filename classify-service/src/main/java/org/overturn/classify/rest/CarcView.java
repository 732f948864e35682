package org.overturn.classify.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.Condition;
import org.overturn.classify.core.policy.Kind;
import org.overturn.events.Category;
import org.overturn.events.DenialType;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// What a policy version knows of a claim adjustment reason code, in our own words.
record CarcView(
        String code,
        String policyVersion,
        boolean current,
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
        List<String> groups,
        boolean remarkRequired,
        @Nullable String supersededBy,
        @Nullable String note) {

    static CarcView of(Carc carc, String policyVersion) {
        return new CarcView(
                carc.code(),
                policyVersion,
                carc.current(),
                carc.text(),
                carc.kind(),
                carc.condition(),
                carc.category(),
                carc.type(),
                carc.preventable(),
                carc.action(),
                carc.actions(),
                carc.soft(),
                carc.queue(),
                carc.groups().stream().sorted().toList(),
                carc.remarkRequired(),
                carc.supersededBy(),
                carc.note());
    }
}
