@NullMarked
package org.overturn.testkit.architecture.sample.core;

import org.jspecify.annotations.NullMarked;
