package org.overturn.classify.core.timeline;

import java.util.Comparator;
import org.overturn.events.ClaimAdjudicated;

/// The order in which adjudications fold: by the payment that carries them, then by place in the file. It rests on what
/// the files say and never on arrival, so that any order and any repetition of files gives the same claim.
public final class SourceOrder implements Comparator<ClaimAdjudicated> {

    /// The one order.
    public static final SourceOrder FIRST_TO_LAST = new SourceOrder();

    private SourceOrder() {}

    @Override
    public int compare(ClaimAdjudicated a, ClaimAdjudicated b) {
        int byPayment = a.payment().date().compareTo(b.payment().date());
        if (byPayment != 0) {
            return byPayment;
        }
        int byEnvelope = a.payment().order().compareTo(b.payment().order());
        if (byEnvelope != 0) {
            return byEnvelope;
        }
        int byPlace = compareSource(a, b);
        return byPlace != 0 ? byPlace : a.eventId().compareTo(b.eventId());
    }

    private static int compareSource(ClaimAdjudicated a, ClaimAdjudicated b) {
        int byFile = a.source().remittanceId().compareTo(b.source().remittanceId());
        if (byFile != 0) {
            return byFile;
        }
        int byInterchange = Integer.compare(a.source().interchange(), b.source().interchange());
        if (byInterchange != 0) {
            return byInterchange;
        }
        int byGroup = Integer.compare(a.source().group(), b.source().group());
        if (byGroup != 0) {
            return byGroup;
        }
        int byTransaction = Integer.compare(a.source().transaction(), b.source().transaction());
        return byTransaction != 0
                ? byTransaction
                : Integer.compare(a.source().claim(), b.source().claim());
    }
}
