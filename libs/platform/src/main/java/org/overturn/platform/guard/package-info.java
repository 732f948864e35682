/// Stops a start that would be unsafe, and names the reasons.
@NullMarked
package org.overturn.platform.guard;

import org.jspecify.annotations.NullMarked;
