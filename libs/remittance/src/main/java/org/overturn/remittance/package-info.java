/// The one mapping from an 835, as `libs/x12` reads it, to the events of `libs/events`. Ingest publishes with it,
/// classify
/// answers what-if questions with it; so both derive the same keys and facts from the same bytes.
@NullMarked
package org.overturn.remittance;

import org.jspecify.annotations.NullMarked;
