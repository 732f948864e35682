/// Takes assessments from Kafka and tells Kafka what became of the work.
@NullMarked
package org.overturn.appeal.kafka;

import org.jspecify.annotations.NullMarked;
