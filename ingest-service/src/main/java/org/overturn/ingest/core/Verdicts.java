package org.overturn.ingest.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.overturn.x12.Finding;
import org.overturn.x12.Severity;

/// What the acknowledgment says of interchanges, groups and transaction sets.
///
/// @param scan what was found
/// @param decisions what became of it; empty when the file is refused
record Verdicts(Scan scan, Map<Integer, Decision> decisions) {

    /// TA104 and TA105.
    Verdict interchange(int index, List<ScannedTransaction> transactions) {
        Optional<String> broken =
                first(AcknowledgmentCodes::ofInterchange, interchange -> interchange == index || interchange < 0);
        if (broken.isPresent()) {
            return new Verdict("R", broken.get());
        }
        boolean collided = !transactions.isEmpty()
                && transactions.stream().map(this::decision).allMatch(new Decision.Held(HoldReason.COLLISION)::equals);
        return collided
                ? new Verdict("R", AcknowledgmentCodes.REPEATED_INTERCHANGE)
                : new Verdict("A", AcknowledgmentCodes.NO_ERROR);
    }

    /// AK905 of the group, where something is wrong with it.
    Optional<String> group(int index) {
        return scan.summary().findings().stream()
                .filter(finding -> finding.position().group() == index)
                .flatMap(finding -> AcknowledgmentCodes.ofGroup(finding.code()).stream())
                .findFirst();
    }

    /// IK501 and IK502.
    Verdict set(ScannedTransaction transaction) {
        String why = findings(transaction)
                .flatMap(finding -> AcknowledgmentCodes.ofSet(finding.code()).stream())
                .findFirst()
                .orElse(AcknowledgmentCodes.SEGMENTS_IN_ERROR);
        return switch (decision(transaction)) {
            case null -> new Verdict("R", why);
            case Decision.Accepted ignored ->
                transaction.totals().unbalancedClaims() > 0
                        ? new Verdict("E", AcknowledgmentCodes.SEGMENTS_IN_ERROR)
                        : new Verdict("A", "");
            case Decision.Duplicate ignored -> new Verdict("A", "");
            case Decision.Held(var reason) -> held(reason, why);
        };
    }

    /// Whose the money is concerns the receiver and not the sender's translator.
    private static Verdict held(HoldReason reason, String why) {
        return switch (reason) {
            case UNROUTED -> new Verdict("A", "");
            case UNBALANCED -> new Verdict("E", why);
            case BROKEN, MISCOUNTED, UNROUTED_UNUSABLE, CURRENCY, COLLISION -> new Verdict("R", why);
        };
    }

    /// Findings in the segments of a set.
    Stream<Finding> findings(ScannedTransaction transaction) {
        return scan.summary().findings().stream()
                .filter(finding -> finding.position().transaction() == transaction.index());
    }

    private @Nullable Decision decision(ScannedTransaction transaction) {
        return decisions.get(transaction.index());
    }

    private Optional<String> first(Function<String, Optional<String>> code, IntPredicate interchange) {
        return scan.summary().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> interchange.test(finding.position().interchange()))
                .flatMap(finding -> code.apply(finding.code()).stream())
                .findFirst();
    }

    /// @param code `A` accepted, `E` accepted with errors, `R` rejected
    /// @param note why, empty where there is nothing to say
    record Verdict(String code, String note) {

        boolean accepted() {
            return !code.equals("R");
        }
    }
}
