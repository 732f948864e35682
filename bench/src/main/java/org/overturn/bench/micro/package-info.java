/// Runs the microbenchmarks together.
@NullMarked
package org.overturn.bench.micro;

import org.jspecify.annotations.NullMarked;
