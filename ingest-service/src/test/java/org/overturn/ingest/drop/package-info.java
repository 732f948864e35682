@NullMarked
package org.overturn.ingest.drop;

import org.jspecify.annotations.NullMarked;
