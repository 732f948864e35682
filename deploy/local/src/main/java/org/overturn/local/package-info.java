/// The whole of Overturn on one machine: a real broker, a real database and the four packaged services as child
/// processes, behind the verbs of `./overturn`.
@NullMarked
package org.overturn.local;

import org.jspecify.annotations.NullMarked;
