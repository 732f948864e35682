@NullMarked
package org.overturn.classify;

import org.jspecify.annotations.NullMarked;
