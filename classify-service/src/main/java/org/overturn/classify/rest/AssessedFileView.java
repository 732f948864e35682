package org.overturn.classify.rest;

import java.util.List;

/// What the policy says of each claim of a question, in file order, what was found in its files, and the official words
/// of its codes where the tenant has loaded them.
record AssessedFileView(
        String policyVersion,
        List<AssessmentView> claims,
        List<FindingView> findings,
        List<OfficialDescriptionView> officialDescriptions) {

    AssessedFileView with(List<OfficialDescriptionView> words) {
        return new AssessedFileView(policyVersion, claims, findings, words);
    }
}
