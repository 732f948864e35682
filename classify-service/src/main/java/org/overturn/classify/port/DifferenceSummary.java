package org.overturn.classify.port;

import java.util.List;

/// What a what-if run has found, in sums.
///
/// @param total over all changed claims
/// @param byPayer by payer id, the most claims first
/// @param byVerdict by verdict before and after
/// @param byCategory by root cause before and after, empty without a denial
public record DifferenceSummary(Sum total, List<Group> byPayer, List<Group> byVerdict, List<Group> byCategory) {

    public DifferenceSummary {
        byPayer = List.copyOf(byPayer);
        byVerdict = List.copyOf(byVerdict);
        byCategory = List.copyOf(byCategory);
    }

    /// Changed claims and their money.
    public record Sum(long claims, long deniedBeforeCents, long deniedAfterCents) {}

    /// The claims that went from one to another; the same for both where they are grouped by what stays.
    public record Group(String before, String after, Sum sum) {}
}
