package org.overturn.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one CLP loop says of a claim, without identifiers of the patient.
///
/// @param status CLP02, claim status code
/// @param chargeCents CLP03 in cents, negative in reversals
/// @param paidCents CLP04 in cents
/// @param patientCents CLP05 in cents, null where not given
/// @param facilityCode CLP08, else null
/// @param frequencyCode CLP09, else null
/// @param drgCode CLP11, else null
/// @param contractClass REF*CE, class of contract, else null
/// @param serviceFrom first date of service: DTM*232, else the earliest of the lines, else null
/// @param serviceTo last date of service: DTM*233, else the latest of the lines, else null
/// @param receivedDate DTM*050, when the payer received the claim, else null
/// @param renderingNpi NM1*82 where it is an NPI, else null
/// @param forwardedTo name of the payer to whom the claim was forwarded, NM1*TT, else null
/// @param correctedPayer name of the payer that should be billed, NM1*PR, else null
/// @param coverageCents AMT*AU in cents, else null
/// @param interestCents AMT*I in cents, a memo that is not part of CLP04, else null
/// @param balanced whether claim and lines balance to the cent
/// @param adjustments CAS at claim level
/// @param remarks MIA and MOA remarks
/// @param lines service lines in file order; empty when the payer decided the claim as a whole
/// @param findings codes of what the reader found wrong with this claim
/// @param authorizations authorizations and referrals that the remittance names, REF*G1, BB and 9F of the claim and of
/// its lines; null where it names none
/// Source: X12 005010X221A1, loops 2100 and 2110
public record ClaimFacts(
        String status,
        long chargeCents,
        long paidCents,
        @Nullable Long patientCents,
        @Nullable String facilityCode,
        @Nullable String frequencyCode,
        @Nullable String drgCode,
        @Nullable String contractClass,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        @Nullable LocalDate receivedDate,
        @Nullable String renderingNpi,
        @Nullable String forwardedTo,
        @Nullable String correctedPayer,
        @Nullable Long coverageCents,
        @Nullable Long interestCents,
        boolean balanced,
        List<Adjustment> adjustments,
        List<Remark> remarks,
        List<ServiceLine> lines,
        List<String> findings,
        @Nullable List<Authorization> authorizations) {

    public ClaimFacts {
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        authorizations = authorizations == null ? null : List.copyOf(authorizations);
    }
}
