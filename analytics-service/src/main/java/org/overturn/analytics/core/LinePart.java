package org.overturn.analytics.core;

/// A service line.
///
/// @param procedure procedure code, else `REV` and the revenue code, else `NONE`
/// @param chargeCents billed, in cents
/// @param paidCents paid, in cents
/// @param deniedCents denied, in cents
public record LinePart(String procedure, long chargeCents, long paidCents, long deniedCents) {}
