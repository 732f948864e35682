package org.overturn.classify.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.CodeDescription;
import org.overturn.classify.port.CodeList;
import org.overturn.classify.port.DescriptionLoad;
import org.overturn.classify.port.OfficialDescription;

/// The official words for a code, as the tenant has loaded them under its own licence; never ours.
record OfficialDescriptionView(
        CodeList list,
        String code,
        String text,
        @Nullable LocalDate startDate,
        @Nullable LocalDate stopDate,
        @Nullable LocalDate lastModified,
        String source,
        @Nullable LocalDate published,
        Instant loadedAt) {

    static OfficialDescriptionView of(OfficialDescription official) {
        DescriptionLoad load = official.load();
        CodeDescription words = official.description();
        return new OfficialDescriptionView(
                load.list(),
                words.code(),
                words.text(),
                words.start(),
                words.stop(),
                words.modified(),
                load.source(),
                load.published(),
                load.loadedAt());
    }
}
