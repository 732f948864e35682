@NullMarked
package org.overturn.bench.chaos.rig;

import org.jspecify.annotations.NullMarked;
