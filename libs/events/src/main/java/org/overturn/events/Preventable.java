package org.overturn.events;

/// Whether the denial could have been avoided before the claim was sent.
public enum Preventable {
    YES,
    PARTLY,
    NO
}
