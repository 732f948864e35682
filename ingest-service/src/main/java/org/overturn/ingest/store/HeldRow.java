package org.overturn.ingest.store;

import org.overturn.ingest.core.HoldReason;
import org.overturn.ingest.core.Owner;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.core.TransactionStatus;

/// A transaction set that is or was held, locked for a decision.
///
/// @param remittance its file
/// @param transaction its index
/// @param contentToken keyed hash of what it says
/// @param status where it stands
/// @param reason why it was held
record HeldRow(
        RemittanceId remittance, int transaction, String contentToken, TransactionStatus status, HoldReason reason) {

    Owner owner() {
        return new Owner(remittance, transaction);
    }
}
