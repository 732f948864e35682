package org.overturn.classify.rest;

import java.util.List;
import org.overturn.classify.port.ClaimHistory;
import org.overturn.classify.port.PastRevision;

/// Everything known of a claim: where it stands, every revision, oldest first, and every adjudication in the order in
/// which they count; and the official words of payers' codes where the tenant has loaded them.
record ClaimView(
        String claimKey,
        AssessmentView current,
        List<RevisionView> revisions,
        List<AdjudicationView> adjudications,
        List<OfficialDescriptionView> officialDescriptions) {

    static ClaimView of(ClaimHistory history, ControlNumbers numbers, List<OfficialDescriptionView> words) {
        String key = history.current().claimKey();
        return new ClaimView(
                key,
                AssessmentView.of(
                        key, history.current().revision(), history.current().assessment(), numbers),
                history.revisions().stream()
                        .map(past -> revision(key, past, numbers))
                        .toList(),
                history.timeline().stream().map(AdjudicationView::of).toList(),
                words);
    }

    private static RevisionView revision(String key, PastRevision past, ControlNumbers numbers) {
        return new RevisionView(
                past.revision(),
                past.assessedAt(),
                AssessmentView.of(key, past.revision(), past.assessment(), numbers));
    }
}
