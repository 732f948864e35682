@NullMarked
package org.overturn.bench.chaos;

import org.jspecify.annotations.NullMarked;
