/// Failpoints without a line of the product's code: an agent that the fault suite attaches to a packaged service. It
/// needs the JDK alone, as its classes are loaded beside those of the service.
@NullMarked
package org.overturn.bench.failpoint;

import org.jspecify.annotations.NullMarked;
