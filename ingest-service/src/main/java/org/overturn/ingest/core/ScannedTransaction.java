package org.overturn.ingest.core;

import org.overturn.events.RemittanceSealed;
import org.overturn.x12.TransactionHeader;

/// One transaction set as the first pass found it.
///
/// @param header what it said at its head
/// @param seal what is told when all its claims are published; payer, payee, date and sums
/// @param totals counts and sums of its claims
/// @param sound whether its claims can be used
/// @param miscounted whether nothing is wrong but the numbers in its SE
/// @param balanced whether the claims' payments less the PLB are BPR02
/// @param fingerprint what it says, hex; the same in another envelope
/// @param interchangeKey hash, hex, of ISA05–08, ISA13, GS06 and ST02; repeats only by mistake
public record ScannedTransaction(
        TransactionHeader header,
        RemittanceSealed seal,
        Totals totals,
        boolean sound,
        boolean miscounted,
        boolean balanced,
        String fingerprint,
        String interchangeKey) {

    /// Position among the file's transaction sets, from zero.
    public int index() {
        return header.index();
    }
}
