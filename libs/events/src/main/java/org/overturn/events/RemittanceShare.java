package org.overturn.events;

/// What of a transaction set is in an assessment, so that what was sealed can be compared with what is counted.
///
/// @param remittanceId the stored file
/// @param transaction index of the ST in the file, from zero
/// @param claims CLPs of it that the assessment is made of
/// @param chargeCents sum of their CLP03 in cents
/// @param paidCents sum of their CLP04 in cents
/// Source: X12 005010X221A1, loop 2100, CLP
public record RemittanceShare(String remittanceId, int transaction, int claims, long chargeCents, long paidCents) {}
