/// The worklist over HTTP.
@NullMarked
package org.overturn.appeal.rest;

import org.jspecify.annotations.NullMarked;
