/// Decides whether there is room for another file.
@NullMarked
package org.overturn.ingest.door;

import org.jspecify.annotations.NullMarked;
