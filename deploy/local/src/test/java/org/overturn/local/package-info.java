@NullMarked
package org.overturn.local;

import org.jspecify.annotations.NullMarked;
