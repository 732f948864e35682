@NullMarked
package org.overturn.classify.core.decision;

import org.jspecify.annotations.NullMarked;
