package org.overturn.x12;

import java.util.List;

/// Where a payer or payee is, whom to ask there, and how a payee wants its remittances.
///
/// @param address N3
/// @param city N401
/// @param state N402
/// @param postalCode N403
/// @param contacts PER
/// @param deliveryMethod RDM01, empty where there is no RDM
/// @param deliveryTo RDM02 or RDM03
/// Source: X12 005010X221A1, loops 1000A and 1000B, N3, N4, PER, RDM
public record PartyDetails(
        List<String> address,
        String city,
        String state,
        String postalCode,
        List<Contact> contacts,
        String deliveryMethod,
        String deliveryTo) {

    public PartyDetails {
        address = List.copyOf(address);
        contacts = List.copyOf(contacts);
    }
}
