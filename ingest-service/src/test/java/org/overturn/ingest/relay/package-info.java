@NullMarked
package org.overturn.ingest.relay;

import org.jspecify.annotations.NullMarked;
