/// Reads the tables that ship with the service into the core's types.
@NullMarked
package org.overturn.appeal.tables;

import org.jspecify.annotations.NullMarked;
