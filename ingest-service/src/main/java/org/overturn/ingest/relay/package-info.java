/// Publishes stored files to Kafka: the file is the outbox.
@NullMarked
package org.overturn.ingest.relay;

import org.jspecify.annotations.NullMarked;
