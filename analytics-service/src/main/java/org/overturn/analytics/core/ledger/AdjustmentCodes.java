package org.overturn.analytics.core.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.overturn.analytics.core.ledger.AdjustmentCode.PairedBy;

/// The PLB codes that are known. Any other degrades to a row that a person looks at.
public final class AdjustmentCodes {

    /// The code under which refunds are acknowledged.
    static final String AUTHORIZED_RETURN = "72";

    private final Map<String, AdjustmentCode> codes;

    private AdjustmentCodes(Map<String, AdjustmentCode> codes) {
        this.codes = Map.copyOf(codes);
    }

    /// @throws IllegalArgumentException when a code is there twice, or one that the ledger builds on is missing
    public static AdjustmentCodes of(Collection<AdjustmentCode> all) {
        Map<String, AdjustmentCode> codes = new HashMap<>();
        for (AdjustmentCode code : all) {
            if (codes.put(code.code(), code) != null) {
                throw new IllegalArgumentException("the code " + code.code() + " is there twice");
            }
        }
        AdjustmentCode refund = codes.get(AUTHORIZED_RETURN);
        if (refund == null || refund.effect() != Effect.REFUND_ACKNOWLEDGED) {
            throw new IllegalArgumentException("the code 72 acknowledges refunds");
        }
        return new AdjustmentCodes(codes);
    }

    /// What is known of a code.
    public Optional<AdjustmentCode> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /// What it does, [Effect#UNKNOWN] when nobody has told.
    public Effect effect(String code) {
        return find(code).map(AdjustmentCode::effect).orElse(Effect.UNKNOWN);
    }

    /// Whether its reference should name a claim. Of an unknown code nothing is expected.
    public boolean namesClaim(String code) {
        return find(code).map(AdjustmentCode::namesClaim).orElse(false);
    }

    /// Codes whose balance is one for payer and payee.
    public Collection<String> pairedByAccount() {
        return codes.values().stream()
                .filter(code -> code.pairedBy() == PairedBy.ACCOUNT)
                .map(AdjustmentCode::code)
                .sorted()
                .toList();
    }
}
