/// A tiny service to test the platform with.
@NullMarked
package org.overturn.platform.sample;

import org.jspecify.annotations.NullMarked;
