/// Ingest as its callers see it, on real servers.
@NullMarked
package org.overturn.ingest.intake.spool;

import org.jspecify.annotations.NullMarked;
