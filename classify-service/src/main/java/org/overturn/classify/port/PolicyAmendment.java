package org.overturn.classify.port;

import java.time.LocalDate;
import java.util.Map;

/// A version of the denial policy that is a few rows over another one: what a tenant agreed with its payers, another
/// definition, codes that the product does not know yet.
///
/// @param version its name
/// @param base the version beneath: of the product, of the house, or of the same tenant
/// @param effectiveFrom the day from which it is meant to be used
/// @param title what it is about, in one line
/// @param files changed rows with their header, by the name of the file, for instance `payers.csv`
public record PolicyAmendment(
        String version, String base, LocalDate effectiveFrom, String title, Map<String, String> files) {

    public PolicyAmendment {
        files = Map.copyOf(files);
    }
}
