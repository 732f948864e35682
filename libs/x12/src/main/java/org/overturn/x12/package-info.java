/// A streaming reader and writer for X12 835 remittances.
@NullMarked
package org.overturn.x12;

import org.jspecify.annotations.NullMarked;
