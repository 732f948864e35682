package org.overturn.appeal.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.overturn.events.Payer;

/// Who denied.
@Schema(name = "WorkItemPayer")
public record PayerView(String name, String id) {

    static PayerView of(Payer payer) {
        return new PayerView(payer.name(), payer.id());
    }
}
