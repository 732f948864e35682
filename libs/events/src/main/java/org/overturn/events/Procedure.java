package org.overturn.events;

import java.util.List;

/// A procedure as a composite of qualifier, code and modifiers.
///
/// @param qualifier for instance `HC`, `AD`, `NU`, `N4`
/// @param code procedure, revenue or drug code; empty where the payer gives none
/// @param modifiers up to four, in order
/// Source: X12 005010X221A1, SVC01 and SVC06
public record Procedure(String qualifier, String code, List<String> modifiers) {

    public Procedure {
        modifiers = List.copyOf(modifiers);
    }
}
