/// How long the denial policy takes to decide a claim.
@NullMarked
package org.overturn.bench.classify;

import org.jspecify.annotations.NullMarked;
