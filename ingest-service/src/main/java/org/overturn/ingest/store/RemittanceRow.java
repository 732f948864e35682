package org.overturn.ingest.store;

import org.overturn.ingest.core.FileStatus;
import org.overturn.ingest.core.Totals;
import org.overturn.ingest.port.Arrival;

/// A row of `remittance` on its way in.
///
/// @param arrival the file
/// @param status what becomes of it; may change before the commit
/// @param findings JSON
/// @param acknowledgment TA1/999
record RemittanceRow(Arrival arrival, FileStatus status, String findings, String acknowledgment) {

    Totals totals() {
        return arrival.scan().totals();
    }

    String statusName() {
        return Names.of(status);
    }
}
