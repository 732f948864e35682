package org.overturn.classify.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.Rarc;
import org.overturn.events.Category;
import org.overturn.events.NextAction;

/// What a policy version knows of a remittance advice remark code, in our own words.
record RarcView(
        String code,
        String policyVersion,
        boolean current,
        boolean alert,
        String text,
        String theme,
        @Nullable Category category,
        List<String> typicalCarcs,
        @Nullable NextAction action,
        @Nullable String locus,
        @Nullable String note) {

    static RarcView of(Rarc rarc, String policyVersion) {
        return new RarcView(
                rarc.code(),
                policyVersion,
                rarc.current(),
                rarc.alert(),
                rarc.text(),
                rarc.theme(),
                rarc.category(),
                rarc.typicalCarcs().stream().sorted().toList(),
                rarc.action(),
                rarc.locus(),
                rarc.note());
    }
}
