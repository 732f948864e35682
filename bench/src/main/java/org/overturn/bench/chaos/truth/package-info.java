/// What files say, and under which names, read without a line of the product's code: if both have a bug, it is not the
/// same one.
@NullMarked
package org.overturn.bench.chaos.truth;

import org.jspecify.annotations.NullMarked;
