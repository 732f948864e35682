/// Servers as child processes of this JVM: PostgreSQL and Kafka from Maven artifacts.
@NullMarked
package org.overturn.testkit.server;

import org.jspecify.annotations.NullMarked;
