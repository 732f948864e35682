/// The ledger of provider-level adjustments: what moves the cash of payments and no claim.
@NullMarked
package org.overturn.analytics.core.ledger;

import org.jspecify.annotations.NullMarked;
