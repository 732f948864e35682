/// Where the adapters meet: what the outside may ask of the metrics.
@NullMarked
package org.overturn.analytics.port;

import org.jspecify.annotations.NullMarked;
