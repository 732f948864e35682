/// The denial policy as the engine uses it: immutable records and lookups, built by `org.overturn.classify.policy`.
@NullMarked
package org.overturn.classify.core.policy;

import org.jspecify.annotations.NullMarked;
