/// Receives remittances, keeps the files, publishes their claims.
@NullMarked
package org.overturn.ingest;

import org.jspecify.annotations.NullMarked;
