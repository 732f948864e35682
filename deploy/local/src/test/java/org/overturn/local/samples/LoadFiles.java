package org.overturn.local.samples;

import java.time.LocalDate;
import java.util.List;

/// Remittances of any size for tests under load.
public final class LoadFiles {

    private static final int DENIED_PERCENT = 12;

    private LoadFiles() {}

    /// @param number in the control numbers, the trace number and the claim numbers: different numbers, different
    /// claims
    public static String file(int number, int claims) {
        LocalDate date = LocalDate.of(2026, 11, 3);
        ClaimMill mill = new ClaimMill(1_000L + number, Setting.OFFICE, date, "LOAD" + number, "12");
        return new Remittance(
                        500 + number,
                        "load",
                        Payer.ACME,
                        Payee.CLINIC,
                        "ACH",
                        date,
                        mill.claims(claims, DENIED_PERCENT),
                        List.of())
                .text();
    }
}
