@NullMarked
package org.overturn.remittance;

import org.jspecify.annotations.NullMarked;
