@NullMarked
package org.overturn.classify.policy;

import org.jspecify.annotations.NullMarked;
