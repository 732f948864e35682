@NullMarked
package org.overturn.testkit.architecture.sample.store;

import org.jspecify.annotations.NullMarked;
