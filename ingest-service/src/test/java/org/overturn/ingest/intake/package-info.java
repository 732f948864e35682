@NullMarked
package org.overturn.ingest.intake;

import org.jspecify.annotations.NullMarked;
