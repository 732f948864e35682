/// Makes remittances for load and fault trials: as payers send them, always balanced, the same for the same seed, with
/// the truth beside them. Nobody in them is real.
@NullMarked
package org.overturn.bench.generate;

import org.jspecify.annotations.NullMarked;
