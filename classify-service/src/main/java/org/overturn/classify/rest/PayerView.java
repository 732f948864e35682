package org.overturn.classify.rest;

import org.overturn.events.Payer;

/// Who decided.
record PayerView(String name, String id) {

    static PayerView of(Payer payer) {
        return new PayerView(payer.name(), payer.id());
    }
}
