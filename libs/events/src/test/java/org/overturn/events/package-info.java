@NullMarked
package org.overturn.events;

import org.jspecify.annotations.NullMarked;
