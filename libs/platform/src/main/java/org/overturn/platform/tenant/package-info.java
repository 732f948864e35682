/// Whose data a request or a batch may touch.
@NullMarked
package org.overturn.platform.tenant;

import org.jspecify.annotations.NullMarked;
