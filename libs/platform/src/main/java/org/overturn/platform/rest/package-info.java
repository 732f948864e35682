/// What every REST resource shares: problems, pages, cursors.
@NullMarked
package org.overturn.platform.rest;

import org.jspecify.annotations.NullMarked;
