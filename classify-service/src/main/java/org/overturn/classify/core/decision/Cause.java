package org.overturn.classify.core.decision;

/// A refusal with its root cause and action.
///
/// @param refusal the refused amount
/// @param root why
/// @param action what to do
record Cause(Refusal refusal, RootCause root, ChosenAction action) {}
