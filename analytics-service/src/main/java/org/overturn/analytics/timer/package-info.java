/// What analytics does by the clock.
@NullMarked
package org.overturn.analytics.timer;

import org.jspecify.annotations.NullMarked;
