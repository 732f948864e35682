/// Where the adapters of ingest meet.
@NullMarked
package org.overturn.ingest.port;

import org.jspecify.annotations.NullMarked;
