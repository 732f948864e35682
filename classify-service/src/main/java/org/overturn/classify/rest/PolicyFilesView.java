package org.overturn.classify.rest;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.overturn.classify.port.PolicyAmendment;

/// The rows of a tenant's own version, as they came.
record PolicyFilesView(String version, String base, String title, LocalDate effectiveFrom, Map<String, String> files) {

    static PolicyFilesView of(PolicyAmendment amendment) {
        return new PolicyFilesView(
                amendment.version(),
                amendment.base(),
                amendment.title(),
                amendment.effectiveFrom(),
                new TreeMap<>(amendment.files()));
    }
}
