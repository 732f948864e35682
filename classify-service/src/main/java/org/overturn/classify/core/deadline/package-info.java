/// Until when what may be done: deadlines as dates, never as days left.
@NullMarked
package org.overturn.classify.core.deadline;

import org.jspecify.annotations.NullMarked;
