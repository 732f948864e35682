/// The faults of the matrix, one class each.
@NullMarked
package org.overturn.bench.chaos.fault;

import org.jspecify.annotations.NullMarked;
