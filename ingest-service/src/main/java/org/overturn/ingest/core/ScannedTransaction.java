package org.overturn.ingest.core;

/// One transaction set as the first pass found it.
///
/// @param head what it said at its head
/// @param totals counts and sums of its claims
/// @param sound whether its claims can be used
/// @param miscounted whether nothing is wrong but the numbers in its SE
/// @param balanced whether the claims' payments less the PLB are BPR02; of a 277CA, whether its counts are right
/// @param fingerprint what it says, hex; the same in another envelope
/// @param interchangeKey hash, hex, of ISA05–08, ISA13, GS06 and ST02; repeats only by mistake
public record ScannedTransaction(
        SetHead head,
        Totals totals,
        boolean sound,
        boolean miscounted,
        boolean balanced,
        String fingerprint,
        String interchangeKey) {

    /// Position among the file's transaction sets, from zero.
    public int index() {
        return head.index();
    }

    /// Whether its payee is one of these. A 277CA has none: it answers who had submitted.
    public boolean routed(Payees payees) {
        return head.kind() == FileKind.ACKNOWLEDGMENT || payees.know(head.payee());
    }

    /// Whether claims or money may be missing. The counts of a 277CA move no money: what differs is reported and used.
    boolean moneyMissing() {
        return head.kind() == FileKind.REMITTANCE && !balanced;
    }
}
