/// What a remittance is and what becomes of it: pure and synchronous.
@NullMarked
package org.overturn.ingest.core;

import org.jspecify.annotations.NullMarked;
