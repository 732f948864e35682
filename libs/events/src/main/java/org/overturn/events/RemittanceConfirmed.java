package org.overturn.events;

/// A service has all of a published transaction set, to the cent. Told when the set becomes complete there, and once
/// more whenever its seal is told again.
///
/// @param tenantId whose remittance
/// @param remittanceId the stored file
/// @param transaction index of the ST in the file, from zero
/// @param confirmedBy the service that has it: `classify` or `analytics`
/// @param claims number of CLP that it has
/// @param chargeCents sum of their CLP03 in cents
/// @param paidCents sum of their CLP04 in cents
/// Source: X12 005010X221A1, ST to SE
public record RemittanceConfirmed(
        String tenantId,
        String remittanceId,
        int transaction,
        String confirmedBy,
        long claims,
        long chargeCents,
        long paidCents)
        implements Event {

    /// CloudEvents type.
    public static final String TYPE = "org.overturn.remittance-confirmed.v1";

    @Override
    public String eventId() {
        return remittanceId + ":" + transaction + ":" + confirmedBy;
    }

    @Override
    public String partitionKey() {
        return remittanceId;
    }

    @Override
    public String eventType() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.REMITTANCE_CONFIRMED;
    }
}
