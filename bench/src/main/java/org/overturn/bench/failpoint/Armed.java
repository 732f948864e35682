package org.overturn.bench.failpoint;

/// What is to happen at a step.
///
/// @param step its number
/// @param hit at which visit it happens, from one; zero for every visit
/// @param action what
/// @param millis how long to hold up
record Armed(int step, long hit, Action action, long millis) {

    /// What can happen.
    enum Action {
        /// The process is gone at once, as after `kill -9`.
        HALT,
        /// The thread waits.
        DELAY,
        /// The call fails.
        FAIL
    }

    /// From `STEP HIT halt`, `STEP HIT delay MILLIS` or `STEP HIT fail`.
    static Armed parse(String[] words) {
        return new Armed(
                Integer.parseInt(words[0]),
                Long.parseLong(words[1]),
                Action.valueOf(words[2].toUpperCase(java.util.Locale.ROOT)),
                words.length > 3 ? Long.parseLong(words[3]) : 0);
    }
}
