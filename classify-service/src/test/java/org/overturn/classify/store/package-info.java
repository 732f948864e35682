@NullMarked
package org.overturn.classify.store;

import org.jspecify.annotations.NullMarked;
