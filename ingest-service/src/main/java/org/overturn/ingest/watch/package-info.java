/// What operators watch of what waits for them.
@NullMarked
package org.overturn.ingest.watch;

import org.jspecify.annotations.NullMarked;
