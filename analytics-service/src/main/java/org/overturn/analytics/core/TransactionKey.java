package org.overturn.analytics.core;

import java.util.Comparator;

/// A transaction set of a remittance. The natural order is that in which rows are locked.
///
/// @param tenantId whose
/// @param remittanceId the stored file
/// @param transaction index of the ST in the file, from zero
public record TransactionKey(String tenantId, String remittanceId, int transaction)
        implements Comparable<TransactionKey> {

    private static final Comparator<TransactionKey> ORDER = Comparator.comparing(TransactionKey::tenantId)
            .thenComparing(TransactionKey::remittanceId)
            .thenComparingInt(TransactionKey::transaction);

    @Override
    public int compareTo(TransactionKey other) {
        return ORDER.compare(this, other);
    }
}
