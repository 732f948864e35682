@NullMarked
package org.overturn.bench.failpoint;

import org.jspecify.annotations.NullMarked;
