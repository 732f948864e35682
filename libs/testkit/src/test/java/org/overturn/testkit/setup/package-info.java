@NullMarked
package org.overturn.testkit.setup;

import org.jspecify.annotations.NullMarked;
