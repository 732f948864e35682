/// Keeps bytes, encrypted, between the door and the vault.
@NullMarked
package org.overturn.ingest.intake.spool;

import org.jspecify.annotations.NullMarked;
