/// Keeps the claim timeline and decides what was denied, why and what to do.
@NullMarked
package org.overturn.classify;

import org.jspecify.annotations.NullMarked;
