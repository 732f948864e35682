package org.overturn.classify.rest;

import org.overturn.events.Source;

/// Where in which file a claim was read. Everything is counted from zero.
record SourceView(
        String remittanceId,
        int interchange,
        int group,
        int transaction,
        int claim,
        long segment,
        long byteOffset,
        String controlNumber) {

    static SourceView of(Source source) {
        return new SourceView(
                source.remittanceId(),
                source.interchange(),
                source.group(),
                source.transaction(),
                source.claim(),
                source.segment(),
                source.byteOffset(),
                source.controlNumber());
    }
}
