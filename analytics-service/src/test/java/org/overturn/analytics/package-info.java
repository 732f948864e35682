@NullMarked
package org.overturn.analytics;

import org.jspecify.annotations.NullMarked;
