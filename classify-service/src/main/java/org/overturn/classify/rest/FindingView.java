package org.overturn.classify.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.overturn.x12.Finding;

/// Something wrong or remarkable in a file; never quotes what the file says.
record FindingView(String code, String severity, String message, Position position) {

    static List<FindingView> all(List<Finding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }

    private static FindingView of(Finding finding) {
        return new FindingView(
                finding.code(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.message(),
                Position.of(finding.position()));
    }

    /// Where. Ordinals count from zero, elements from one; element 0 is the whole segment, -1 means outside.
    record Position(
            @JsonProperty("byte") long byteOffset,
            long segment,
            int interchange,
            int group,
            int transaction,
            String segmentId,
            int element) {

        static Position of(org.overturn.x12.Position at) {
            return new Position(
                    at.byteOffset(),
                    at.segment(),
                    at.interchange(),
                    at.group(),
                    at.transaction(),
                    at.segmentId(),
                    at.element());
        }
    }
}
