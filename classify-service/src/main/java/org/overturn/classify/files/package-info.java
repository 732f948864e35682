/// Reads 835 files that are asked about and not kept.
@NullMarked
package org.overturn.classify.files;

import org.jspecify.annotations.NullMarked;
