@NullMarked
package org.overturn.bench.chaos.truth;

import org.jspecify.annotations.NullMarked;
