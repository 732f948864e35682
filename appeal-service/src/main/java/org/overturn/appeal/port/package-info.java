/// Where the adapters meet: what the outside may ask of the work items.
@NullMarked
package org.overturn.appeal.port;

import org.jspecify.annotations.NullMarked;
