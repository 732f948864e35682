/// Ingest as its callers see it, on real servers.
@NullMarked
package org.overturn.ingest.core;

import org.jspecify.annotations.NullMarked;
