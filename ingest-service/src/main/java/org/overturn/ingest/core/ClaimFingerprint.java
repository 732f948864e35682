package org.overturn.ingest.core;

import org.jspecify.annotations.Nullable;
import org.overturn.x12.Adjustment;
import org.overturn.x12.Claim;
import org.overturn.x12.ProcedureCode;
import org.overturn.x12.ServiceLine;

/// What a claim says, without where it stands: the same for a claim that is sent again in another envelope.
///
/// Source: X12 005010X221A1, loops 2100 and 2110
final class ClaimFingerprint {

    private final Digest digest = new Digest();

    byte[] of(Claim claim) {
        digest.texts(
                        claim.patientControlNumber(),
                        claim.status(),
                        claim.chargeCents(),
                        claim.paidCents(),
                        claim.patientCents(),
                        claim.filingIndicator(),
                        claim.payerControlNumber(),
                        claim.facilityCode(),
                        claim.frequencyCode(),
                        claim.drgCode())
                .each(claim.adjustments(), ClaimFingerprint::adjustment)
                .each(
                        claim.parties(),
                        (d, party) -> d.texts(
                                party.entity(), party.lastName(), party.firstName(), party.qualifier(), party.id()))
                .each(claim.dates(), (d, date) -> d.texts(date.qualifier(), date.date()))
                .each(claim.references(), (d, reference) -> d.texts(reference.qualifier(), reference.value()))
                .each(claim.amounts(), (d, amount) -> d.texts(amount.qualifier(), amount.cents()))
                .each(claim.remarks(), (d, remark) -> d.text(remark.code()))
                .each(claim.lines(), ClaimFingerprint::line);
        return digest.finish();
    }

    private static void line(Digest digest, ServiceLine line) {
        procedure(digest, line.procedure());
        procedure(digest, line.submitted());
        digest.texts(line.revenueCode(), line.chargeCents(), line.paidCents(), line.paidUnits(), line.submittedUnits())
                .each(line.adjustments(), ClaimFingerprint::adjustment)
                .each(line.dates(), (d, date) -> d.texts(date.qualifier(), date.date()))
                .each(line.references(), (d, reference) -> d.texts(reference.qualifier(), reference.value()))
                .each(line.amounts(), (d, amount) -> d.texts(amount.qualifier(), amount.cents()))
                .each(line.remarks(), (d, remark) -> d.text(remark.code()));
    }

    private static void adjustment(Digest digest, Adjustment adjustment) {
        digest.texts(adjustment.group(), adjustment.carc(), adjustment.cents(), adjustment.quantity());
    }

    private static void procedure(Digest digest, @Nullable ProcedureCode procedure) {
        if (procedure == null) {
            digest.text(null);
            return;
        }
        digest.texts(procedure.qualifier(), procedure.code()).each(procedure.modifiers(), Digest::text);
    }
}
