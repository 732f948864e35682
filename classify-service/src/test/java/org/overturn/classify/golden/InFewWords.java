package org.overturn.classify.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.classify.core.ClaimKey;
import org.overturn.events.AssessedLine;
import org.overturn.events.Assessment;
import org.overturn.events.Because;
import org.overturn.events.Deadline;
import org.overturn.events.Denial;
import org.overturn.events.FactPosition;

/// An assessment in few words, for people.
final class InFewWords {

    private InFewWords() {}

    static Map<String, Object> of(ClaimKey key, Assessment claim) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("claim", key.value());
        view.put("verdict", claim.verdict().name() + " by policy " + claim.policyVersion());
        view.put("payer", claim.payer().name() + ", status " + claim.status());
        view.put(
                "money",
                "charged " + dollars(claim.chargeCents()) + ", paid " + dollars(claim.paidCents()) + ", patient "
                        + dollars(claim.patientCents()) + ", denied " + dollars(claim.deniedCents()));
        view.put("history", history(claim));
        view.put("lines", claim.lines().stream().map(InFewWords::line).toList());
        view.put("denials", claim.denials().stream().map(InFewWords::denial).toList());
        view.put(
                "deadlines",
                claim.deadlines().stream().map(InFewWords::deadline).toList());
        view.put("because", claim.because().stream().map(InFewWords::because).toList());
        return view;
    }

    private static String history(Assessment claim) {
        List<String> words = new ArrayList<>();
        words.add(claim.adjudications() + " adjudication" + (claim.adjudications() == 1 ? "" : "s"));
        if (claim.initialDenial()) {
            words.add("initial denial of " + dollars(claim.initialDeniedCents()));
        }
        if (claim.postPaymentDenial()) {
            words.add("post-payment denial");
        }
        if (claim.round() > 0) {
            words.add("round " + claim.round());
        }
        if (claim.recoveredCents() > 0) {
            words.add("recovered " + dollars(claim.recoveredCents()));
        }
        return String.join(", ", words);
    }

    private static String line(AssessedLine line) {
        return line.index() + " " + (line.procedure() == null ? "claim" : line.procedure()) + " " + line.verdict()
                + ": charged " + dollars(line.chargeCents()) + ", paid " + dollars(line.paidCents()) + ", patient "
                + dollars(line.patientCents()) + ", denied " + dollars(line.deniedCents());
    }

    private static Map<String, Object> denial(Denial denial) {
        Map<String, Object> view = new LinkedHashMap<>();
        String where = denial.line() == null ? "claim" : "line " + denial.line();
        view.put(
                "what",
                where + " " + denial.group() + "-" + denial.carc() + " " + denial.rarcs() + " "
                        + dollars(denial.amountCents()));
        view.put("cause", denial.category() + " / " + denial.type());
        view.put("whose", denial.liability() + ", preventable " + denial.preventable());
        view.put("action", denial.action().name());
        view.put("primary", denial.primary());
        view.put("because", denial.because().stream().map(InFewWords::because).toList());
        return view;
    }

    private static String deadline(Deadline deadline) {
        return deadline.right() + " until " + deadline.dueDate() + " by " + deadline.rule() + " from "
                + deadline.trigger() + " " + deadline.triggerDate() + (deadline.verified() ? "" : ", unverified");
    }

    private static String because(Because because) {
        FactPosition at = because.position();
        String where =
                at == null ? "" : " (" + at.remittanceId() + " " + at.segmentId() + " at segment " + at.segment() + ")";
        return because.rule() + ": " + because.text() + where;
    }

    private static String dollars(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
