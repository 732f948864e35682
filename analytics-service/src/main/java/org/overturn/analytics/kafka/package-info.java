/// Takes assessments and seals from Kafka.
@NullMarked
package org.overturn.analytics.kafka;

import org.jspecify.annotations.NullMarked;
