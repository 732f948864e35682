/// Ingest as its callers see it, on real servers.
@NullMarked
package org.overturn.ingest;

import org.jspecify.annotations.NullMarked;
