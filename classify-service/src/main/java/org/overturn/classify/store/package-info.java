/// Adjudications, claims and their revisions in PostgreSQL, written set by set.
@NullMarked
package org.overturn.classify.store;

import org.jspecify.annotations.NullMarked;
