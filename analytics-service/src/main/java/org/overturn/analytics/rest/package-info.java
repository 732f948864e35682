/// The metrics over HTTP.
@NullMarked
package org.overturn.analytics.rest;

import org.jspecify.annotations.NullMarked;
