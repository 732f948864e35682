@NullMarked
package org.overturn.analytics.core.ledger;

import org.jspecify.annotations.NullMarked;
