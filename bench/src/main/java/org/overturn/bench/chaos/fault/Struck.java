package org.overturn.bench.chaos.fault;

import java.util.ArrayList;
import java.util.List;

/// What a fault did.
///
/// @param crashes processes that ended without warning, by signal 9 or at a step, while files were sent
/// @param faults everything that was done, a crash counting as one
/// @param notes what, for who wants to do it again
/// @param failures what went otherwise than the fault expects
/// @param topicsCut whether records are gone from topics, so that whoever reads them begins again
public record Struck(int crashes, int faults, List<String> notes, List<String> failures, boolean topicsCut) {

    public Struck {
        notes = List.copyOf(notes);
        failures = List.copyOf(failures);
    }

    /// That much went as expected.
    static Struck of(int crashes, int faults, List<String> notes) {
        return new Struck(crashes, faults, notes, List.of(), false);
    }

    /// Crashes alone.
    static Struck crashes(List<String> notes) {
        return of(notes.size(), notes.size(), notes);
    }

    /// Faults without a crash.
    static Struck faults(List<String> notes) {
        return of(0, notes.size(), notes);
    }

    /// The same with something that went otherwise than expected.
    Struck failing(List<String> more) {
        List<String> all = new ArrayList<>(failures);
        all.addAll(more);
        return new Struck(crashes, faults, notes, all, topicsCut);
    }
}
