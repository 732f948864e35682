/// The benchmarks measure what they say.
@NullMarked
package org.overturn.bench.endtoend;

import org.jspecify.annotations.NullMarked;
