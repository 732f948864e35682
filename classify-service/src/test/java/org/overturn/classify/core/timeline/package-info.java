@NullMarked
package org.overturn.classify.core.timeline;

import org.jspecify.annotations.NullMarked;
