package org.overturn.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The payment, or notice of non-payment, that a transaction set reports.
///
/// @param date BPR16, effective date of the payment
/// @param productionDate DTM*405, null where not given
/// @param handling BPR01, for instance `I` (with payment), `H` (notification only)
/// @param method BPR04, for instance `ACH`, `CHK`, `NON`
/// @param traceNumber TRN02, repeated by some payers and therefore never a key
/// @param order sortable text of the interchange's date and time and the group's date and time: later remittances
///     of one payer sort after earlier ones; part of the order in which adjudications fold
/// Source: X12 005010X221A1, BPR, TRN, DTM*405, ISA09-ISA10, GS04-GS05
public record Payment(
        LocalDate date,
        @Nullable LocalDate productionDate,
        String handling,
        String method,
        String traceNumber,
        String order) {}
