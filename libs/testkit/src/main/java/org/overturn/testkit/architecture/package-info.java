/// The architecture's walls, as rules that every service's tests run.
@NullMarked
package org.overturn.testkit.architecture;

import org.jspecify.annotations.NullMarked;
