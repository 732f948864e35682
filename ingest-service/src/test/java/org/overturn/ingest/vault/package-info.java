@NullMarked
package org.overturn.ingest.vault;

import org.jspecify.annotations.NullMarked;
