package org.overturn.events;

import org.jspecify.annotations.Nullable;

/// Why something was decided: one rule of one policy version and the fact it used, in words a biller understands.
///
/// @param rule id of the rule in the policy
/// @param policyVersion the policy that holds the rule
/// @param position the fact, null where the rule rests on an absence
/// @param text one sentence; never holds an identifier of a patient
public record Because(
        String rule, String policyVersion, @Nullable FactPosition position, String text) {}
