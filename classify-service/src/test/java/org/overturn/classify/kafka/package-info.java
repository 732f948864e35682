@NullMarked
package org.overturn.classify.kafka;

import org.jspecify.annotations.NullMarked;
