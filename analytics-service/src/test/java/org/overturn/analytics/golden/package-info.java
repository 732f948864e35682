@NullMarked
package org.overturn.analytics.golden;

import org.jspecify.annotations.NullMarked;
