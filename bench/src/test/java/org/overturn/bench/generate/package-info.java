/// The generated files are read by the product, and the truth beside them by nothing of it.
@NullMarked
package org.overturn.bench.generate;

import org.jspecify.annotations.NullMarked;
