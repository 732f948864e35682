/// Events in and out of Kafka: codec, publisher, batch consumers, dead letters, quarantine.
@NullMarked
package org.overturn.platform.messaging;

import org.jspecify.annotations.NullMarked;
