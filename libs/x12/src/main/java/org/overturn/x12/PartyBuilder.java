package org.overturn.x12;

import java.util.ArrayList;
import java.util.List;

/// Collects what follows an N1.
final class PartyBuilder {

    private final List<String> address = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private String city = "";
    private String state = "";
    private String postalCode = "";
    private String deliveryMethod = "";
    private String deliveryTo = "";

    void take(Segment next) {
        switch (next.id()) {
            case Ids.N3 -> street(next);
            case Ids.N4 -> {
                city = next.text(1);
                state = next.code(2);
                postalCode = next.text(3);
            }
            case Ids.PER -> contacts.add(Contact.of(next));
            default -> {
                deliveryMethod = next.code(1);
                deliveryTo = next.has(3) ? next.text(3) : next.text(2);
            }
        }
    }

    private void street(Segment n3) {
        for (int element = 1; element <= 2; element++) {
            if (n3.has(element)) {
                address.add(n3.text(element));
            }
        }
    }

    PartyDetails build() {
        return new PartyDetails(address, city, state, postalCode, contacts, deliveryMethod, deliveryTo);
    }
}
