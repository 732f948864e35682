package org.overturn.classify.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.CodeList;
import org.overturn.classify.port.DescriptionLoad;

/// What was loaded of a code list; no codes where its words were taken away.
record DescriptionLoadView(
        CodeList list, int codes, String source, @Nullable LocalDate published, Instant loadedAt, String loadedBy) {

    static DescriptionLoadView of(DescriptionLoad load) {
        return new DescriptionLoadView(
                load.list(), load.codes(), load.source(), load.published(), load.loadedAt(), load.loadedBy());
    }
}
