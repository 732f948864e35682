package org.overturn.classify.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.PolicyAmendment;

/// A version of the policy as a tenant brings it: rows over another version.
///
/// @param version its name; begins with a letter, so that no version of the product will ever have it
/// @param base the version beneath
/// @param title what it is about, in one line
/// @param effectiveFrom the day from which it is meant to be used; today where it is left out
/// @param files changed rows with their header, as CSV, by the name of the file
record PolicyRequest(
        @NotBlank @Pattern(regexp = NAME, message = "must be 1 to 40 of a-z, 0-9, '.', '_' and '-', a letter first")
        String version,

        @NotBlank @Size(max = 40) String base,
        @NotBlank @Size(max = 200) String title,
        @Nullable LocalDate effectiveFrom,
        @NotEmpty @Size(max = 20) Map<@NotBlank @Size(max = 40) String, @NotNull String> files) {

    private static final String NAME = "[a-z][a-z0-9._-]{0,39}";

    PolicyAmendment over(LocalDate today) {
        return new PolicyAmendment(version, base, effectiveFrom == null ? today : effectiveFrom, title, files);
    }
}
