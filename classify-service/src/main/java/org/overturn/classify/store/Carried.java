package org.overturn.classify.store;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ClaimAdjudicated;

/// The tokens that one adjudication of a claim carries.
///
/// @param eventId of the adjudication
record Carried(
        ClaimRef claim,
        String eventId,
        @Nullable String payerClaimToken,
        @Nullable String originalClaimToken) {

    static Carried of(ClaimAdjudicated event) {
        return new Carried(ClaimRef.of(event), event.eventId(), event.payerClaimToken(), event.originalClaimToken());
    }

    Stream<TokenRef> tokens() {
        return Stream.of(payerClaimToken, originalClaimToken)
                .filter(Objects::nonNull)
                .map(token -> new TokenRef(claim.tenantId(), token));
    }
}
