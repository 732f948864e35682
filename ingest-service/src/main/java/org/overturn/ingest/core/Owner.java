package org.overturn.ingest.core;

/// The transaction set that was first to say something, or to use a number.
///
/// @param remittance its file
/// @param transaction its index in the file, from zero
public record Owner(RemittanceId remittance, int transaction) {}
