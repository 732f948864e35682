/// The appeals desk: opens one work item per denial round, lets people work on it, follows it to its outcome.
@NullMarked
package org.overturn.appeal;

import org.jspecify.annotations.NullMarked;
