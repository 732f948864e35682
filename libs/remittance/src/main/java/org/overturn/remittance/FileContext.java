package org.overturn.remittance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.overturn.events.Source;
import org.overturn.x12.ClaimLoop;
import org.overturn.x12.FunctionalGroup;
import org.overturn.x12.SetHeader;

/// The stored file that is being read.
///
/// @param tenantId whose file
/// @param remittanceId its id
/// @param receivedAt when it was accepted
public record FileContext(String tenantId, String remittanceId, Instant receivedAt) {

    /// Where in it a claim stands.
    Source source(SetHeader header, ClaimLoop claim) {
        return new Source(
                remittanceId,
                header.interchange().index(),
                header.group().index(),
                header.index(),
                claim.index(),
                claim.segment(),
                claim.byteOffset(),
                header.controlNumber());
    }

    /// The day on which a group of it was made, else that of its receipt.
    LocalDate dayOf(FunctionalGroup group) {
        LocalDate made = group.day();
        return made == null ? LocalDate.ofInstant(receivedAt, ZoneOffset.UTC) : made;
    }
}
