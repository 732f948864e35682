package org.overturn.classify.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.overturn.events.AssessmentSummary;

/// The JSON of an assessment, written once for all that it is needed for: what is compared and kept, and what is told.
/// They differ in what stands around the assessment, which is short; the assessment itself is nearly all of the bytes.
final class Telling {

    /// The field of [org.overturn.events.ClaimAssessed] between [Head] and [Tail], which are written in their order.
    private static final byte[] CURRENT = {',', '"', 'c', 'u', 'r', 'r', 'e', 'n', 't', '"', ':'};
    private static final byte[] END = {'}'};

    private final Function<Object, byte[]> encode;
    private final Judged judged;
    private final byte[] assessment;

    Telling(Function<Object, byte[]> encode, Judged judged) {
        this.encode = encode;
        this.judged = judged;
        this.assessment = encode.apply(judged.assessment());
    }

    /// The fact without its revision: what is compared and kept.
    byte[] told() {
        return json(0, null, null);
    }

    /// The fact as it is told to others: the JSON of [Judged#standing].
    byte[] standing(ClaimRow row) {
        return json(row.revision(), row.previous(), judged.payerClaimTokens());
    }

    private byte[] json(long revision, @Nullable AssessmentSummary previous, @Nullable List<String> payerClaimTokens) {
        byte[] head = encode.apply(new Head(
                judged.ref().tenantId(),
                judged.ref().claimKey(),
                judged.accountKey(),
                revision,
                judged.identifiers(),
                previous));
        byte[] tail = tail(payerClaimTokens);
        int open = head.length - 1;
        int start = open + CURRENT.length;
        int end = start + assessment.length;
        byte[] json = Arrays.copyOf(head, end + tail.length);
        System.arraycopy(CURRENT, 0, json, open, CURRENT.length);
        System.arraycopy(assessment, 0, json, start, assessment.length);
        System.arraycopy(tail, 0, json, end, tail.length);
        return json;
    }

    /// What follows the assessment, the closing brace included.
    private byte[] tail(@Nullable List<String> payerClaimTokens) {
        if (payerClaimTokens == null) {
            return END;
        }
        byte[] json = encode.apply(new Tail(payerClaimTokens));
        json[0] = ',';
        return json;
    }

    /// The fields of a [org.overturn.events.ClaimAssessed] before the assessment.
    private record Head(
            String tenantId,
            String claimKey,
            String accountKey,
            long revision,
            String identifiers,
            @Nullable AssessmentSummary previous) {}

    /// The field of a [org.overturn.events.ClaimAssessed] after the assessment.
    private record Tail(List<String> payerClaimTokens) {}
}
