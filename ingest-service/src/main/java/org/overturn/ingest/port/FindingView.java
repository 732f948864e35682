package org.overturn.ingest.port;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.overturn.x12.Finding;
import org.overturn.x12.Position;

/// A finding as people see it, in answers and beside refused files. It never quotes an element's value.
///
/// @param code stable
/// @param severity `error`, `warning` or `info`
/// @param message one sentence
/// @param position where
public record FindingView(String code, String severity, String message, PositionView position) {

    /// The finding.
    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.code(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.message(),
                PositionView.of(finding.position()));
    }

    /// Indexes count from zero, elements from one; null where there is none.
    public record PositionView(
            @JsonProperty("byte") long byteOffset,
            long segment,
            @Nullable Integer interchange,
            @Nullable Integer group,
            @Nullable Integer transaction,
            @Nullable String segmentId,
            @Nullable Integer element) {

        static PositionView of(Position position) {
            return new PositionView(
                    position.byteOffset(),
                    position.segment(),
                    indexOrNull(position.interchange()),
                    indexOrNull(position.group()),
                    indexOrNull(position.transaction()),
                    position.segmentId().isEmpty() ? null : position.segmentId(),
                    position.element() == 0 ? null : position.element());
        }

        private static @Nullable Integer indexOrNull(int index) {
            return index < 0 ? null : index;
        }
    }
}
