/// How fast the X12 reader is, and the files to measure it with.
@NullMarked
package org.overturn.bench.x12;

import org.jspecify.annotations.NullMarked;
