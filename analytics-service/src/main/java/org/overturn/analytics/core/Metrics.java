package org.overturn.analytics.core;

/// The numbers of a window or group, with their rates. Rates of groups that come from refused amounts (category, type,
/// CARC) compare with all counted claims of the window: they say how much of everything is denied for this cause.
///
/// @param measures the sums
/// @param whole the sums that rates are taken of
public record Metrics(Measures measures, Measures whole) {

    /// Metrics of a window, or of a group that partitions its claims.
    public static Metrics of(Measures measures) {
        return new Metrics(measures, measures);
    }

    /// Claims denied now, of claims decided. Source: KPI K03
    public Rate denialRate() {
        return new Rate(measures.deniedClaims(), whole.claims());
    }

    /// Claims denied at first, of claims adjudicated for the first time. Source: KPI K01, over adjudicated claims
    public Rate initialDenialRate() {
        return new Rate(measures.initialDenials(), whole.firstClaims());
    }

    /// Claims settled by their first adjudication. Source: KPI K18
    public Rate firstPassRate() {
        return new Rate(measures.firstPassClaims(), whole.firstClaims());
    }

    /// Denied cents, of billed cents. Source: KPI K06
    public Rate deniedDollarRate() {
        return new Rate(measures.deniedCents(), whole.chargeCents());
    }

    /// Denied claims that could have been avoided, of denied claims. Source: KPI K29, over claims denied now
    public Rate preventableShare() {
        return new Rate(measures.preventableClaims(), measures.deniedClaims());
    }
}
