/// Hears what other services confirm.
@NullMarked
package org.overturn.ingest.kafka;

import org.jspecify.annotations.NullMarked;
