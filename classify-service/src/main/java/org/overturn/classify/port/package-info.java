/// Where the service's adapters meet: what they ask of one another, in terms of the core.
@NullMarked
package org.overturn.classify.port;

import org.jspecify.annotations.NullMarked;
