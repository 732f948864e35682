/// What operators can ask of every service that consumes events.
@NullMarked
package org.overturn.platform.operations;

import org.jspecify.annotations.NullMarked;
