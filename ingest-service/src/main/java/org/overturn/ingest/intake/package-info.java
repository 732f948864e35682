/// The one path a file takes from bytes to a receipt.
@NullMarked
package org.overturn.ingest.intake;

import org.jspecify.annotations.NullMarked;
