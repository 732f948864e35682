package org.overturn.x12;

import java.util.List;

/// Which transaction sets of a file are read, and what is said of the others.
///
/// @param group GS01
/// @param set ST01
/// @param versions beginnings of GS08
/// @param unversioned whether a set is read whose group names no version
/// @param otherGroup said of a group of another type
/// @param otherSet said of a set of another kind or version
/// @param noneCode code of the finding when there is nothing to read
/// @param none said when there is nothing to read
/// @param sets makes the readers
record Dialect(
        String group,
        String set,
        List<String> versions,
        boolean unversioned,
        String otherGroup,
        String otherSet,
        String noneCode,
        String none,
        Sets sets) {

    Dialect {
        versions = List.copyOf(versions);
    }

    boolean reads(String version) {
        return version.isEmpty() ? unversioned : versions.stream().anyMatch(version::startsWith);
    }

    /// Makes the reader of a set that begins.
    @FunctionalInterface
    interface Sets {
        SetReader open(Segment st, Limits limits, int index, Interchange interchange, FunctionalGroup group);
    }
}
