package org.overturn.remittance;

import java.time.Instant;

/// The stored file that is being read.
///
/// @param tenantId whose file
/// @param remittanceId its id
/// @param receivedAt when it was accepted
public record FileContext(String tenantId, String remittanceId, Instant receivedAt) {}
