package org.overturn.classify.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.messaging.Encoded;

/// What a round of decisions changes, and where each claim stands after it.
///
/// @param changed claims with a new revision, in the order in which everybody writes them
/// @param revisions the new revisions
/// @param standing every claim decided, changed or not
record Revisions(List<ClaimRow> changed, List<RevisionRow> revisions, List<Encoded<ClaimAssessed>> standing) {

    /// Compares what was decided with what is stored. Fingerprint and packed form come from the same JSON.
    ///
    /// @param encode writes JSON
    static Revisions of(
            List<Judged> judged, Function<Object, byte[]> encode, Map<ClaimRef, ClaimRow> stored, Instant now) {
        List<ClaimRow> changed = new ArrayList<>();
        List<byte[]> told = new ArrayList<>();
        List<Encoded<ClaimAssessed>> standing = new ArrayList<>(judged.size());
        for (Judged one : judged) {
            Telling telling = new Telling(encode, one);
            byte[] json = telling.told();
            ClaimRow before = stored.get(one.ref());
            ClaimRow after = ClaimRow.after(before, one, Fingerprint.of(json));
            if (before == null || before.revision() < after.revision()) {
                changed.add(after);
                told.add(json);
            }
            standing.add(new Encoded<>(one.standing(after), telling.standing(after)));
        }
        List<RevisionRow> revisions = revisions(changed, told, now);
        changed.sort((a, b) -> a.ref().compareTo(b.ref()));
        return new Revisions(changed, revisions, standing);
    }

    private static List<RevisionRow> revisions(List<ClaimRow> changed, List<byte[]> told, Instant now) {
        List<byte[]> packed = Packing.ASSESSMENTS.pack(told);
        return IntStream.range(0, changed.size())
                .mapToObj(i -> revision(changed.get(i), packed.get(i), now))
                .toList();
    }

    private static RevisionRow revision(ClaimRow row, byte[] packed, Instant now) {
        return new RevisionRow(row.ref(), row.revision(), row.policyVersion(), now, packed);
    }
}
