package org.overturn.classify.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.Condition;
import org.overturn.classify.core.policy.Kind;
import org.overturn.events.Category;
import org.overturn.events.DenialType;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// What a policy version knows of a claim adjustment reason code, in our own words, and the official ones if they are
/// loaded. A code that is not `classified` is shown as the engine treats it until a table knows it.
record CarcView(
        String code,
        String policyVersion,
        boolean classified,
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
        List<String> groups,
        boolean remarkRequired,
        @Nullable String supersededBy,
        @Nullable String note,
        @Nullable OfficialDescriptionView officialDescription) {

    static CarcView of(Carc carc, String policyVersion, @Nullable OfficialDescriptionView official) {
        return new CarcView(
                carc.code(),
                policyVersion,
                carc.known(),
                carc.current(),
                carc.retiredOn(),
                OfficialWords.own(carc.known(), carc.text()),
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
                carc.note(),
                official);
    }
}
