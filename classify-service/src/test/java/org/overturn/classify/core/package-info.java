@NullMarked
package org.overturn.classify.core;

import org.jspecify.annotations.NullMarked;
