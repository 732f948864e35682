@NullMarked
package org.overturn.ingest.intake.spool;

import org.jspecify.annotations.NullMarked;
