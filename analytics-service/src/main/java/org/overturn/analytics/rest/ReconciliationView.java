package org.overturn.analytics.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.overturn.analytics.core.Reconciliation;

/// What was sealed against what is counted; `missingClaims` and `missingPaidCents` are zero when everything is here.
@Schema(name = "Reconciliation")
public record ReconciliationView(
        long claims,
        long chargeCents,
        long paidCents,
        long deniedCents,
        long adjudications,
        long remittances,
        long transactions,
        long sealedClaims,
        long sealedChargeCents,
        long sealedPaidCents,
        long missingClaims,
        long missingPaidCents,
        long quarantinedEvents,
        boolean complete) {

    static ReconciliationView of(Reconciliation it) {
        return new ReconciliationView(
                it.claims(),
                it.chargeCents(),
                it.paidCents(),
                it.deniedCents(),
                it.adjudications(),
                it.remittances(),
                it.transactions(),
                it.sealedClaims(),
                it.sealedChargeCents(),
                it.sealedPaidCents(),
                it.missingClaims(),
                it.missingPaidCents(),
                it.quarantinedEvents(),
                it.complete());
    }
}
