package org.overturn.platform.sample;

import java.time.LocalDate;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.events.RemittanceSealed;

/// The simplest event of the contract, to send around.
public final class Seals {

    private Seals() {}

    public static RemittanceSealed seal(String tenant, String eventId) {
        return new RemittanceSealed(
                tenant,
                eventId,
                "remittance-" + eventId,
                0,
                "0001",
                new Payer("SAMPLE HEALTH", "87726", "CI"),
                new Payee("SAMPLE CLINIC", "1234567893", null),
                LocalDate.of(2026, 11, 20),
                1,
                2,
                10_000,
                8_000,
                0,
                8_000,
                "TRACE1",
                0,
                null);
    }
}
