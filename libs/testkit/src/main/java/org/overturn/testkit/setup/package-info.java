/// What every installation needs before the services start: databases and roles, topics, secrets. One source for
/// tests, the local run and real deployments.
@NullMarked
package org.overturn.testkit.setup;

import org.jspecify.annotations.NullMarked;
