/// How long the events of the contract take to be written and read.
@NullMarked
package org.overturn.bench.events;

import org.jspecify.annotations.NullMarked;
