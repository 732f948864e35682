@NullMarked
package org.overturn.testkit;

import org.jspecify.annotations.NullMarked;
