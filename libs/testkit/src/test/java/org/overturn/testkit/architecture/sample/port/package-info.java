@NullMarked
package org.overturn.testkit.architecture.sample.port;

import org.jspecify.annotations.NullMarked;
