package org.overturn.classify.rest;

import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.ClaimStatus;
import org.overturn.classify.core.policy.StatusMeaning;

/// What a policy version knows of a claim status, in our own words, and the official ones if they are loaded.
record StatusView(
        String code,
        String policyVersion,
        boolean classified,
        String text,
        StatusMeaning meaning,
        boolean forwarded,
        @Nullable OfficialDescriptionView officialDescription) {

    static StatusView of(ClaimStatus status, String policyVersion, @Nullable OfficialDescriptionView official) {
        return new StatusView(
                status.code(),
                policyVersion,
                status.known(),
                OfficialWords.own(status.known(), status.text()),
                status.meaning(),
                status.forwarded(),
                official);
    }
}
