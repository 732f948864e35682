package org.overturn.appeal.core;

import java.time.Instant;
import org.overturn.events.WorkItemChange;

/// Where an item is in its history.
///
/// @param version one when opened, one more with every history row
/// @param revision the claim's revision that last touched the item
/// @param lastChange what made this version
/// @param changedAt when
public record Trail(int version, long revision, WorkItemChange lastChange, Instant changedAt) {}
