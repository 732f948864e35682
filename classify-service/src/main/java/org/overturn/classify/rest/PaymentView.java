package org.overturn.classify.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Payment;

/// The payment, or notice of non-payment, that carried a decision.
record PaymentView(
        LocalDate date, @Nullable LocalDate productionDate, String handling, String method, String traceNumber) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.date(), payment.productionDate(), payment.handling(), payment.method(), payment.traceNumber());
    }
}
