@NullMarked
package org.overturn.testkit.server;

import org.jspecify.annotations.NullMarked;
