/// The invariants I1 to I13 over what the services, the databases and the topics hold, against what was sent.
@NullMarked
package org.overturn.bench.chaos.check;

import org.jspecify.annotations.NullMarked;
