/// The stack under test and what may be done to it: instances with failpoints, proxies in front of its servers.
@NullMarked
package org.overturn.bench.chaos.rig;

import org.jspecify.annotations.NullMarked;
