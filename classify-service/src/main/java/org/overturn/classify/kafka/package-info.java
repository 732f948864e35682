/// Takes adjudications and seals from Kafka in batches and tells what claims came to.
@NullMarked
package org.overturn.classify.kafka;

import org.jspecify.annotations.NullMarked;
