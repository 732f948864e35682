@NullMarked
package org.overturn.x12;

import org.jspecify.annotations.NullMarked;
