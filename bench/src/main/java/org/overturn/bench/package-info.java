/// Benchmarks of Overturn and the generator of their load.
@NullMarked
package org.overturn.bench;

import org.jspecify.annotations.NullMarked;
