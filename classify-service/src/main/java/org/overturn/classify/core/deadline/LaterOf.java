package org.overturn.classify.core.deadline;

/// A second way to count; the later of the two days holds.
///
/// @param value how many units
/// @param unit the unit
/// @param trigger from which day it counts
public record LaterOf(int value, LimitUnit unit, Trigger trigger) {}
