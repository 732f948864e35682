package org.overturn.ingest.rest;

import java.util.Locale;

/// Enums as the API spells them.
final class Words {

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
