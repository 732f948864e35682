package org.overturn.x12;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One CLP loop. Holds PHI.
///
/// @param index in its transaction, from zero
/// @param byteOffset offset of the CLP segment in the file
/// @param segment ordinal of the CLP segment
/// @param assignedNumber LX01 of the loop around it, empty where there is none
/// @param patientControlNumber CLP01
/// @param status CLP02
/// @param chargeCents CLP03
/// @param paidCents CLP04
/// @param patientCents CLP05
/// @param filingIndicator CLP06
/// @param payerControlNumber CLP07
/// @param facilityCode CLP08
/// @param frequencyCode CLP09
/// @param drgCode CLP11
/// @param adjustments CAS at claim level
/// @param parties NM1
/// @param dates DTM
/// @param references REF
/// @param amounts AMT
/// @param remarks MIA and MOA remarks
/// @param lines SVC loops
/// @param balanced whether CLP03 less all adjustments is CLP04 and each line balances
/// @param findings codes of what was found wrong with this claim
/// @param quantities QTY at claim level
/// @param contacts PER
/// @param providerSummary TS3 and TS2 of the loop around it, null where there is none
/// @param medicare MIA or MOA, null where there is none
/// @param drgWeight CLP12, null where not given
/// Source: X12 005010X221A1, loop 2100
public record Claim(
        int index,
        long byteOffset,
        long segment,
        String assignedNumber,
        String patientControlNumber,
        String status,
        long chargeCents,
        long paidCents,
        @Nullable Long patientCents,
        String filingIndicator,
        String payerControlNumber,
        String facilityCode,
        String frequencyCode,
        String drgCode,
        List<Adjustment> adjustments,
        List<Party> parties,
        List<DatedAs> dates,
        List<Reference> references,
        List<Amount> amounts,
        List<Remark> remarks,
        List<ServiceLine> lines,
        boolean balanced,
        List<String> findings,
        List<Quantity> quantities,
        List<Contact> contacts,
        @Nullable ProviderSummary providerSummary,
        @Nullable MedicareAdjudication medicare,
        @Nullable BigDecimal drgWeight)
        implements ClaimLoop {

    public Claim {
        adjustments = List.copyOf(adjustments);
        parties = List.copyOf(parties);
        dates = List.copyOf(dates);
        references = List.copyOf(references);
        amounts = List.copyOf(amounts);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        quantities = List.copyOf(quantities);
        contacts = List.copyOf(contacts);
    }

    @Override
    public String toString() {
        return "Claim[" + index + " at segment " + segment + ", redacted]";
    }
}
