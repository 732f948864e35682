package org.overturn.ingest.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.overturn.ingest.core.Outcome;
import org.overturn.ingest.core.Receipt;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.platform.tenant.TenantId;

/// The files that ingest has.
public interface Remittances {

    /// Stores a readable file, its transaction sets, receipt, acknowledgment and publication in one transaction; or
    /// finds
    /// that these bytes are here.
    Uni<Outcome> store(Arrival arrival, Chunks chunks);

    /// Stores that a file was refused, and why.
    Uni<Outcome> reject(Arrival arrival);

    /// Receipts, newest first.
    ///
    /// @return one more than asked for when there are more
    Uni<List<Receipt>> list(TenantId tenant, ReceiptFilter filter);

    /// A receipt with its transaction sets and publication.
    Uni<Optional<StoredRemittance>> find(TenantId tenant, RemittanceId id);

    /// The TA1/999 for the file.
    Uni<Optional<String>> acknowledgment(TenantId tenant, RemittanceId id);

    /// Has the accepted transaction sets published again, with the same ids and bytes.
    ///
    /// @return whether there is such a file
    Uni<Boolean> replay(TenantId tenant, RemittanceId id, String operator);
}
