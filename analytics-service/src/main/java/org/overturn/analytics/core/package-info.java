/// What a claim contributes to which numbers on which day. Pure: no framework, no I/O, no clock of its own.
@NullMarked
package org.overturn.analytics.core;

import org.jspecify.annotations.NullMarked;
