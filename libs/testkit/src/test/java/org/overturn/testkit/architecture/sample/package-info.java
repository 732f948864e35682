@NullMarked
package org.overturn.testkit.architecture.sample;

import org.jspecify.annotations.NullMarked;
