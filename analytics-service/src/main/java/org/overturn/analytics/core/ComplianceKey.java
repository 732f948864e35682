package org.overturn.analytics.core;

/// A payer and a rule as the key of one rollup. No rule at all stands for any: claims on which the payer broke one or
/// more, each counted once.
///
/// @param payerId who
/// @param rule for instance `compliance.remark-missing`; empty for any
public record ComplianceKey(String payerId, String rule) {

    /// In no identifier, since X12 elements hold printable characters.
    private static final char SEPARATOR = '\u001f';

    /// Of the claims on which the payer broke any rule.
    static ComplianceKey any(String payerId) {
        return new ComplianceKey(payerId, "");
    }

    /// As the rollup keeps it.
    String text() {
        return payerId + SEPARATOR + rule;
    }

    /// Back from the rollup.
    public static ComplianceKey parse(String text) {
        int at = text.lastIndexOf(SEPARATOR);
        return new ComplianceKey(text.substring(0, at), text.substring(at + 1));
    }

    /// Whether it stands for all rules.
    public boolean isAny() {
        return rule.isEmpty();
    }
}
