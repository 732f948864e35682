/// Cases that a biller can read: 835 files in, what the engine says of them out.
@NullMarked
package org.overturn.classify.golden;

import org.jspecify.annotations.NullMarked;
