package org.overturn.platform.messaging;

import org.overturn.platform.InfrastructureUnavailable;

/// Kafka did not acknowledge in time. Some of the events may have arrived: sending them again is harmless.
public final class BrokerUnavailable extends InfrastructureUnavailable {

    BrokerUnavailable(Throwable cause) {
        super("Kafka does not acknowledge", cause);
    }
}
