/// The benchmarks measure what they say.
@NullMarked
package org.overturn.bench.x12;

import org.jspecify.annotations.NullMarked;
