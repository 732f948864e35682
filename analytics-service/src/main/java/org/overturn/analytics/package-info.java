/// Rolling metrics over denials, with every number recountable from one fact per claim.
@NullMarked
package org.overturn.analytics;

import org.jspecify.annotations.NullMarked;
