package org.overturn.x12;

import java.util.List;

/// A medical procedure identifier.
///
/// @param qualifier first component, for instance `HC`, `AD`, `NU`
/// @param code second component, may be empty
/// @param modifiers third to sixth component, the empty ones left out
/// Source: X12 005010X221A1, SVC01 and SVC06
public record ProcedureCode(String qualifier, String code, List<String> modifiers) {

    public ProcedureCode {
        modifiers = List.copyOf(modifiers);
    }
}
