package org.overturn.classify.core.policy;

/// One rule of the engine as the policy words it.
///
/// @param id for instance `verdict.full-denial`
/// @param text one sentence that a biller understands
/// @param source where the rule comes from
public record RuleText(String id, String text, String source) {}
