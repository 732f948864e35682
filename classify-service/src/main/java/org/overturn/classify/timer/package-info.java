/// What happens by the clock.
@NullMarked
package org.overturn.classify.timer;

import org.jspecify.annotations.NullMarked;
