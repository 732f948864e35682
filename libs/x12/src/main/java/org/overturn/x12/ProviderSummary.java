package org.overturn.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a payer sums up for one provider before its claims.
///
/// @param provider TS301
/// @param facilityCode TS302
/// @param fiscalPeriodEnd TS303, null where it cannot be read
/// @param claims TS304, null where not given
/// @param chargeCents TS305 in cents
/// @param amounts the other amounts of TS3, and those of TS2
/// @param segment ordinal of the TS3
/// Source: X12 005010X221A1, loop 2000, TS3 and TS2
public record ProviderSummary(
        String provider,
        String facilityCode,
        @Nullable LocalDate fiscalPeriodEnd,
        @Nullable Integer claims,
        long chargeCents,
        List<ElementAmount> amounts,
        long segment) {

    public ProviderSummary {
        amounts = List.copyOf(amounts);
    }

    static ProviderSummary of(Segment ts3) {
        int claims = Numbers.count(ts3.text(4));
        return new ProviderSummary(
                ts3.text(1),
                ts3.code(2),
                ts3.date(3),
                claims < 0 ? null : Integer.valueOf(claims),
                ts3.cents(5),
                ElementAmount.all(ts3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24),
                ts3.ordinal());
    }

    /// The others of TS2 are days, counts and weights.
    ProviderSummary with(Segment ts2) {
        var all = new ArrayList<>(amounts);
        all.addAll(ElementAmount.all(ts2, 1, 2, 3, 4, 5, 6, 8, 9, 15, 17, 18, 19));
        return new ProviderSummary(provider, facilityCode, fiscalPeriodEnd, claims, chargeCents, all, segment);
    }
}
