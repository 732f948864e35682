/// The REST contract of ingest.
@NullMarked
package org.overturn.ingest.rest;

import org.jspecify.annotations.NullMarked;
