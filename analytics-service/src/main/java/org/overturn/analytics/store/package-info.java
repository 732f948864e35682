/// Keeps facts and rollups in PostgreSQL.
@NullMarked
package org.overturn.analytics.store;

import org.jspecify.annotations.NullMarked;
