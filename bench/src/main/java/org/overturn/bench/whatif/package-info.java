/// A tenant's whole history under another policy: the classify service as it is packaged, on a real PostgreSQL.
@NullMarked
package org.overturn.bench.whatif;

import org.jspecify.annotations.NullMarked;
