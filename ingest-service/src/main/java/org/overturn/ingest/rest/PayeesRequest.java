package org.overturn.ingest.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// The payees whose remittances are taken; both lists empty: everybody's are.
///
/// @param npis National Provider Identifiers, ten digits each
/// @param taxIds nine digits each; kept as keyed hashes alone
record PayeesRequest(
        @NotNull @Size(max = PayeesRequest.MOST) List<@NotNull @Pattern(regexp = "\\d{10}") String> npis,
        @NotNull @Size(max = PayeesRequest.MOST) List<@NotNull @Pattern(regexp = "\\d{9}") String> taxIds) {

    /// Ten times what the largest health systems have.
    static final int MOST = 10_000;
}
