package org.overturn.events;

/// The verdict of an earlier revision, so that a reader sees what changed. A consumer that keeps its own state uses
/// that.
///
/// @param revision the earlier revision
/// @param verdict what the claim came to
/// @param paidCents paid, in cents
/// @param deniedCents denied, in cents
/// @param round number of the denial episode
public record AssessmentSummary(long revision, Verdict verdict, long paidCents, long deniedCents, int round) {}
