/// Files, transaction sets and what is held, in PostgreSQL.
@NullMarked
package org.overturn.ingest.store;

import org.jspecify.annotations.NullMarked;
