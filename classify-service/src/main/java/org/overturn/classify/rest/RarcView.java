package org.overturn.classify.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.Rarc;
import org.overturn.events.Category;
import org.overturn.events.NextAction;

/// What a policy version knows of a remittance advice remark code, in our own words, and the official ones if they are
/// loaded.
record RarcView(
        String code,
        String policyVersion,
        boolean classified,
        boolean current,
        boolean alert,
        String text,
        String theme,
        @Nullable Category category,
        List<String> typicalCarcs,
        @Nullable NextAction action,
        @Nullable String locus,
        @Nullable String note,
        @Nullable OfficialDescriptionView officialDescription) {

    private static final String UNKNOWN = "a remark code that this policy does not know";

    static RarcView of(Rarc rarc, String policyVersion, @Nullable OfficialDescriptionView official) {
        return new RarcView(
                rarc.code(),
                policyVersion,
                rarc.known(),
                rarc.current(),
                rarc.alert(),
                OfficialWords.own(rarc.known(), rarc.known() ? rarc.text() : UNKNOWN),
                rarc.theme(),
                rarc.category(),
                rarc.typicalCarcs().stream().sorted().toList(),
                rarc.action(),
                rarc.locus(),
                rarc.note(),
                official);
    }
}
