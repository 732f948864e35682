/// What is sent while things fail, as clearinghouses and people send it: again and again until there is an answer.
@NullMarked
package org.overturn.bench.chaos.load;

import org.jspecify.annotations.NullMarked;
