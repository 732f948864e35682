@NullMarked
package org.overturn.classify.core.deadline;

import org.jspecify.annotations.NullMarked;
