package org.overturn.classify.rest;

import org.jspecify.annotations.Nullable;
import org.overturn.events.Payee;

/// Who is paid.
record PayeeView(String name, @Nullable String npi) {

    static PayeeView of(Payee payee) {
        return new PayeeView(payee.name(), payee.npi());
    }
}
