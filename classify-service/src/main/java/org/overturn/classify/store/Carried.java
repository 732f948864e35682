package org.overturn.classify.store;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tokens that one adjudication of a claim carries.
record Carried(
        ClaimRef claim,
        @Nullable String payerClaimToken,
        @Nullable String originalClaimToken) {

    Stream<TokenRef> tokens() {
        return Stream.of(payerClaimToken, originalClaimToken)
                .filter(Objects::nonNull)
                .map(token -> new TokenRef(claim.tenantId(), token));
    }
}
