package org.overturn.remittance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.x12.Claim;
import org.overturn.x12.Party;
import org.overturn.x12.Reference;
import org.overturn.x12.TransactionHeader;

/// Who pays and who is paid.
///
/// Source: X12 005010X221A1, loops 1000A, 1000B and 2100 NM1
final class Parties {

    private Parties() {}

    static String payerId(TransactionHeader header) {
        String id = header.payer().id();
        if (!id.isEmpty()) {
            return id;
        }
        String submitter = reference(header.payerReferences(), "2U");
        if (submitter != null) {
            return submitter;
        }
        String originator = header.payment().originator().isEmpty()
                ? header.payment().traceOriginator()
                : header.payment().originator();
        return originator.isEmpty() ? header.payer().lastName() : originator;
    }

    static Payer payer(TransactionHeader header, String filingIndicator) {
        return new Payer(
                header.payer().lastName(), payerId(header), filingIndicator.isEmpty() ? null : filingIndicator);
    }

    static Payee payee(TransactionHeader header, Identifiers identifiers) {
        String tax = taxId(header);
        return new Payee(header.payee().lastName(), npi(header), tax == null ? null : identifiers.token("tax", tax));
    }

    /// What names the payee in keys: the NPI, else the tax id, else the name.
    static String payeeKey(TransactionHeader header) {
        String npi = npi(header);
        if (npi != null) {
            return npi;
        }
        String tax = taxId(header);
        return tax == null ? header.payee().lastName() : tax;
    }

    private static @Nullable String npi(TransactionHeader header) {
        var payee = header.payee();
        return payee.qualifier().equals("XX") && !payee.id().isEmpty() ? payee.id() : null;
    }

    private static @Nullable String taxId(TransactionHeader header) {
        var payee = header.payee();
        return payee.qualifier().equals("FI") && !payee.id().isEmpty()
                ? payee.id()
                : reference(header.payeeReferences(), "TJ");
    }

    static @Nullable String reference(List<Reference> references, String qualifier) {
        for (var reference : references) {
            if (reference.qualifier().equals(qualifier) && !reference.value().isEmpty()) {
                return reference.value();
            }
        }
        return null;
    }

    static @Nullable Party party(Claim claim, String entity) {
        for (var party : claim.parties()) {
            if (party.entity().equals(entity)) {
                return party;
            }
        }
        return null;
    }

    static @Nullable String name(Claim claim, String entity) {
        var party = party(claim, entity);
        return party == null || party.lastName().isEmpty() ? null : party.lastName();
    }

    static @Nullable String renderingNpi(Claim claim) {
        var rendering = party(claim, "82");
        return rendering == null
                        || !rendering.qualifier().equals("XX")
                        || rendering.id().isEmpty()
                ? null
                : rendering.id();
    }
}
