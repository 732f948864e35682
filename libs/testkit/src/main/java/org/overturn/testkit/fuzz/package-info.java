/// Makes bad files out of good ones.
@NullMarked
package org.overturn.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
