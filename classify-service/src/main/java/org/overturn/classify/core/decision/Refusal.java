package org.overturn.classify.core.decision;

import org.overturn.classify.core.policy.Carc;
import org.overturn.events.Adjustment;

/// An adjustment that is a denial.
///
/// @param unit what it belongs to
/// @param adjustment the adjustment
/// @param carc what we know of its code
record Refusal(Unit unit, Adjustment adjustment, Carc carc) {}
