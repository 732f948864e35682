package org.overturn.classify.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.overturn.events.ClaimAssessed;

/// What a round of decisions changes, and where each claim stands after it.
///
/// @param changed claims with a new revision, in the order in which everybody writes them
/// @param revisions the new revisions
/// @param standing every claim decided, changed or not
record Revisions(List<ClaimRow> changed, List<RevisionRow> revisions, List<ClaimAssessed> standing) {

    /// Compares what was decided with what is stored. Fingerprint and packed form come from the same JSON.
    static Revisions of(List<Judged> judged, List<byte[]> json, Map<ClaimRef, ClaimRow> stored, Instant now) {
        List<byte[]> packed = Packing.ASSESSMENTS.pack(json);
        List<ClaimRow> changed = new ArrayList<>();
        List<RevisionRow> revisions = new ArrayList<>();
        List<ClaimAssessed> standing = new ArrayList<>(judged.size());
        for (int i = 0; i < judged.size(); i++) {
            Judged one = judged.get(i);
            ClaimRow before = stored.get(one.ref());
            ClaimRow after = ClaimRow.after(before, one, Fingerprint.of(json.get(i)));
            if (before == null || before.revision() < after.revision()) {
                changed.add(after);
                revisions.add(new RevisionRow(one.ref(), after.revision(), after.policyVersion(), now, packed.get(i)));
            }
            standing.add(one.standing(after));
        }
        changed.sort((a, b) -> a.ref().compareTo(b.ref()));
        return new Revisions(changed, revisions, standing);
    }
}
