/// The packaged services under load: files over HTTP in, claims in analytics and work items out, with what it costs.
@NullMarked
package org.overturn.bench.endtoend;

import org.jspecify.annotations.NullMarked;
