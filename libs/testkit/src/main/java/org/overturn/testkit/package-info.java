/// Real Kafka and PostgreSQL for tests: started once per test JVM, shared by all test classes.
@NullMarked
package org.overturn.testkit;

import org.jspecify.annotations.NullMarked;
