package org.overturn.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One STC: what was done, when, and up to three reasons.
///
/// @param codes STC01, STC10 and STC11, those that are given
/// @param effectiveOn STC02, null where not given
/// @param action STC03: `U` sent back, `WQ` taken; may be empty
/// @param segment ordinal of the segment
/// Source: X12 005010X214, STC
public record ClaimStatus(List<StatusCode> codes, @Nullable LocalDate effectiveOn, String action, long segment) {

    private static final List<Integer> COMPOSITES = List.of(1, 10, 11);
    private static final Set<String> TAKEN = Set.of("A0", "A1", "A2", "A5");
    private static final Set<String> SENT_BACK = Set.of("A3", "A4", "A6", "A7", "A8");

    public ClaimStatus {
        codes = List.copyOf(codes);
    }

    static ClaimStatus of(Segment stc) {
        List<StatusCode> codes = new ArrayList<>(1);
        for (int element : COMPOSITES) {
            if (stc.has(element)) {
                int count = stc.components(element);
                codes.add(new StatusCode(stc.component(1, count), stc.component(2, count), stc.component(3, count)));
            }
        }
        if (!stc.has(1)) {
            stc.error("X12.MISSING_ELEMENT", "A mandatory element is missing.", 1);
        }
        return new ClaimStatus(codes, stc.date(2), stc.code(3), stc.ordinal());
    }

    /// Whether it sends the claim back. The action decides; where it is not given, the category of any reason does.
    boolean rejects() {
        return action.isEmpty()
                ? codes.stream().map(StatusCode::category).anyMatch(SENT_BACK::contains)
                : action.equals("U");
    }

    /// Whether it says that the claim was taken.
    boolean accepts() {
        return action.isEmpty()
                ? codes.stream().map(StatusCode::category).anyMatch(TAKEN::contains)
                : action.equals("WQ");
    }
}
