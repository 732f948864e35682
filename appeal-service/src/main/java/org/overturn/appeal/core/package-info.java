/// What a work item is and what may happen to it. Pure: no framework, no I/O, no clock of its own.
@NullMarked
package org.overturn.appeal.core;

import org.jspecify.annotations.NullMarked;
