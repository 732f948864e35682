package org.overturn.analytics.core.ledger;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.overturn.events.ReferenceWord;

/// How payers write their references: which word is the account, the day, the payer's own number. Of a payer of whom
/// nothing is told, every word may be anything.
public final class ReferenceLayouts {

    /// What a word is.
    public enum Part {
        ACCOUNT,
        DATE,
        CLAIM,
        /// Nothing that names a claim.
        OTHER
    }

    private final Map<String, List<Part>> byPayer;

    private ReferenceLayouts(Map<String, List<Part>> byPayer) {
        this.byPayer = Map.copyOf(byPayer);
    }

    /// @param texts by payer id, for instance `account date claim`
    /// @throws IllegalArgumentException when a layout cannot be read
    public static ReferenceLayouts of(Map<String, String> texts) {
        Map<String, List<Part>> layouts = new TreeMap<>();
        texts.forEach((payer, text) -> layouts.put(payer, parse(payer, text)));
        return new ReferenceLayouts(layouts);
    }

    /// The keys of the claims that a reference may name. A text that is not laid out as the payer's are is read like
    /// one of a payer of whom nothing is told.
    public Candidates candidates(String payerId, List<ReferenceWord> words) {
        long parts = words.stream().filter(word -> word.place() > 0).count();
        List<Part> layout = byPayer.getOrDefault(payerId, List.of());
        boolean any = layout.size() != parts;
        Set<String> claims = new LinkedHashSet<>();
        Set<String> accounts = new LinkedHashSet<>();
        Set<String> payersNumbers = new LinkedHashSet<>();
        for (ReferenceWord word : words) {
            Part part = any || word.place() == 0 ? Part.OTHER : layout.get(word.place() - 1);
            if (word.accountKey() != null && (any || part == Part.ACCOUNT)) {
                accounts.add(word.accountKey());
                claims.addAll(word.claimKeys());
            }
            if (word.payerClaimToken() != null && (any || part == Part.CLAIM)) {
                payersNumbers.add(word.payerClaimToken());
            }
        }
        return new Candidates(List.copyOf(claims), List.copyOf(accounts), List.copyOf(payersNumbers));
    }

    private static List<Part> parse(String payer, String text) {
        try {
            List<Part> parts = Arrays.stream(text.strip().split("\\s+", -1))
                    .map(word -> Part.valueOf(word.toUpperCase(Locale.ROOT)))
                    .toList();
            if (parts.stream().noneMatch(part -> part == Part.ACCOUNT || part == Part.CLAIM)) {
                throw new IllegalArgumentException("names no claim");
            }
            return parts;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the reference layout of payer " + payer + " is made of account, date, claim and other", e);
        }
    }

    /// Keys of claims that a reference may name.
    ///
    /// @param claimKeys of an account on a day
    /// @param accountKeys of an account
    /// @param payerClaimTokens of the payer's own number
    public record Candidates(List<String> claimKeys, List<String> accountKeys, List<String> payerClaimTokens) {

        public Candidates {
            claimKeys = List.copyOf(claimKeys);
            accountKeys = List.copyOf(accountKeys);
            payerClaimTokens = List.copyOf(payerClaimTokens);
        }
    }
}
