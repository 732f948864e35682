/// Encryption and keyed hashes of identifiers, with keys of each tenant's own.
@NullMarked
package org.overturn.platform.keys;

import org.jspecify.annotations.NullMarked;
