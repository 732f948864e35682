/// The benchmarks measure what they say.
@NullMarked
package org.overturn.bench.events;

import org.jspecify.annotations.NullMarked;
