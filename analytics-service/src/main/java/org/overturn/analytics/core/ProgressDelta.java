package org.overturn.analytics.core;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.overturn.events.RemittanceShare;

/// How much further a batch brings the transaction sets that it has claims of.
public final class ProgressDelta {

    private ProgressDelta() {}

    /// What is counted now less what was counted, in the order of the keys; what comes out even is left out.
    public static SortedMap<TransactionKey, Tally> of(List<Replacement> replacements) {
        SortedMap<TransactionKey, Tally> changes = new TreeMap<>();
        for (Replacement it : replacements) {
            if (it.before() != null) {
                put(changes, it.before(), Tally::minus);
            }
            put(changes, it.after(), Tally::plus);
        }
        changes.values().removeIf(Tally.ZERO::equals);
        return changes;
    }

    private static void put(SortedMap<TransactionKey, Tally> changes, ClaimFact fact, BinaryOperator<Tally> how) {
        for (RemittanceShare share : fact.shares()) {
            TransactionKey key = new TransactionKey(fact.tenantId(), share.remittanceId(), share.transaction());
            Tally tally = new Tally(share.claims(), share.chargeCents(), share.paidCents());
            changes.put(key, how.apply(changes.getOrDefault(key, Tally.ZERO), tally));
        }
    }
}
