package org.overturn.analytics.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Measures;
import org.overturn.analytics.core.Metrics;
import org.overturn.analytics.core.Rate;

/// The numbers of a window or group. A rate is a decimal with its numerator and denominator beside it, and null when
/// there is nothing to divide by.
@Schema(name = "Metrics")
public record MetricsView(
        long claims,
        long deniedClaims,
        @Nullable BigDecimal denialRate,
        long denialRateNumerator,
        long denialRateDenominator,
        long suspectClaims,
        long firstClaims,
        long initialDenials,
        @Nullable BigDecimal initialDenialRate,
        long initialDenialRateNumerator,
        long initialDenialRateDenominator,
        @Nullable BigDecimal firstPassRate,
        long firstPassRateNumerator,
        long firstPassRateDenominator,
        long chargeCents,
        long paidCents,
        long deniedCents,
        @Nullable BigDecimal deniedDollarRate,
        long deniedDollarRateNumerator,
        long deniedDollarRateDenominator,
        long recoveredCents,
        @Nullable BigDecimal preventableShare,
        long preventableShareNumerator,
        long preventableShareDenominator) {

    static MetricsView of(Metrics metrics) {
        Measures sums = metrics.measures();
        Rate denial = metrics.denialRate();
        Rate initial = metrics.initialDenialRate();
        Rate firstPass = metrics.firstPassRate();
        Rate dollars = metrics.deniedDollarRate();
        Rate preventable = metrics.preventableShare();
        return new MetricsView(
                sums.claims(),
                sums.deniedClaims(),
                denial.value(),
                denial.numerator(),
                denial.denominator(),
                sums.suspectClaims(),
                sums.firstClaims(),
                sums.initialDenials(),
                initial.value(),
                initial.numerator(),
                initial.denominator(),
                firstPass.value(),
                firstPass.numerator(),
                firstPass.denominator(),
                sums.chargeCents(),
                sums.paidCents(),
                sums.deniedCents(),
                dollars.value(),
                dollars.numerator(),
                dollars.denominator(),
                sums.recoveredCents(),
                preventable.value(),
                preventable.numerator(),
                preventable.denominator());
    }
}
