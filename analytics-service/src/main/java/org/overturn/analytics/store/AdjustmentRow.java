package org.overturn.analytics.store;

import org.overturn.analytics.core.ledger.Effect;
import org.overturn.analytics.core.ledger.ReferenceLayouts.Candidates;
import org.overturn.events.ProviderAdjusted;

/// A row of `provider_adjustment` on its way in, before it is folded.
record AdjustmentRow(ProviderAdjusted event, Effect effect, boolean namesClaim, Candidates candidates) {

    static AdjustmentRow of(ProviderAdjusted event, LedgerTables tables) {
        return new AdjustmentRow(
                event,
                tables.codes().effect(event.code()),
                tables.codes().namesClaim(event.code()),
                tables.layouts().candidates(event.payer().id(), event.words()));
    }

    /// As `insert … returning` names it.
    String name() {
        return event.tenantId() + ' ' + event.eventId();
    }
}
