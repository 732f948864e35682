/// The generator of the synthetic remittances in `samples/`.
@NullMarked
package org.overturn.local.samples;

import org.jspecify.annotations.NullMarked;
