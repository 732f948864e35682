/// The fault suite: `./overturn chaos` breaks everything that can break, under load, and looks whether a claim or a
/// cent is lost or doubled.
@NullMarked
package org.overturn.bench.chaos;

import org.jspecify.annotations.NullMarked;
