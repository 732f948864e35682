/// What happened to a claim: adjudications in order, reversals matched to what they take back, tracks per payer, and
/// which numbers and dates name the same claim.
@NullMarked
package org.overturn.classify.core.timeline;

import org.jspecify.annotations.NullMarked;
