@NullMarked
package org.overturn.ingest.core;

import org.jspecify.annotations.NullMarked;
