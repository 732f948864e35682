/// Watches the drop folder.
@NullMarked
package org.overturn.ingest.drop;

import org.jspecify.annotations.NullMarked;
