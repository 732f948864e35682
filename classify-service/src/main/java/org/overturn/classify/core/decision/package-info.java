/// What one adjudication means: kinds of adjustments, verdicts of lines and claim, root cause, action.
@NullMarked
package org.overturn.classify.core.decision;

import org.jspecify.annotations.NullMarked;
