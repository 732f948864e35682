package org.overturn.ingest.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.overturn.x12.Finding;

/// Decides what becomes of each transaction set of a file. What a set says of itself comes first; then whether its
/// control numbers are taken, and whether somebody has said the same before. The store answers those two questions,
/// each
/// time for the sets that are still [#open].
public final class Triage {

    private static final Set<String> DOLLARS = Set.of("", "USD");

    private final RemittanceId remittance;
    private final List<ScannedTransaction> transactions;
    private final Map<Integer, Decision> decisions;
    private final List<Finding> findings;

    private Triage(RemittanceId remittance, List<ScannedTransaction> transactions, Map<Integer, Decision> decisions) {
        this(remittance, transactions, decisions, List.of());
    }

    private Triage(
            RemittanceId remittance,
            List<ScannedTransaction> transactions,
            Map<Integer, Decision> decisions,
            List<Finding> findings) {
        this.remittance = remittance;
        this.transactions = transactions;
        this.decisions = decisions;
        this.findings = findings;
    }

    /// Decides what the file alone can tell: sets that must be held, and copies within the file.
    ///
    /// @param payees whose remittances are taken
    public static Triage of(RemittanceId remittance, Scan scan, Payees payees) {
        Map<Integer, Decision> decisions = new TreeMap<>();
        Map<String, Integer> firsts = new HashMap<>();
        for (ScannedTransaction transaction : scan.transactions()) {
            Optional<HoldReason> reason = reasonToHold(transaction, payees);
            if (reason.isPresent()) {
                decisions.put(transaction.index(), new Decision.Held(reason.get()));
                continue;
            }
            Integer first = firsts.putIfAbsent(transaction.fingerprint(), transaction.index());
            if (first != null) {
                decisions.put(transaction.index(), new Decision.Duplicate(new Owner(remittance, first)));
            }
        }
        return new Triage(remittance, scan.transactions(), decisions);
    }

    /// The sets about which nothing is decided yet.
    public List<ScannedTransaction> open() {
        return transactions.stream()
                .filter(transaction -> !decisions.containsKey(transaction.index()))
                .toList();
    }

    /// Decides those whose control numbers are taken: the same content under the same numbers is a copy with other line
    /// breaks, other content is a collision.
    ///
    /// @param taken indexes of sets whose interchange key another has
    /// @param said who was first to say what they say, by fingerprint
    public Triage keysTaken(Collection<Integer> taken, Map<String, Owner> said) {
        Map<Integer, Decision> next = new TreeMap<>(decisions);
        for (ScannedTransaction transaction : open()) {
            if (taken.contains(transaction.index())) {
                Owner first = said.get(transaction.fingerprint());
                next.put(
                        transaction.index(),
                        first == null ? new Decision.Held(HoldReason.COLLISION) : new Decision.Duplicate(first));
            }
        }
        return new Triage(remittance, transactions, next);
    }

    /// Decides the rest: copies of what others have said are duplicates, what is new is accepted.
    ///
    /// @param said who was first to say it, by fingerprint; this file's own may be among them
    public Triage fingerprintsTaken(Map<String, Owner> said) {
        Map<Integer, Decision> next = new TreeMap<>(decisions);
        for (ScannedTransaction transaction : open()) {
            Owner self = new Owner(remittance, transaction.index());
            Owner first = said.getOrDefault(transaction.fingerprint(), self);
            next.put(transaction.index(), first.equals(self) ? new Decision.Accepted() : new Decision.Duplicate(first));
        }
        return new Triage(remittance, transactions, next);
    }

    /// The payments that are published, when everything is decided.
    public List<ScannedTransaction> acceptedPayments() {
        return transactions.stream()
                .filter(transaction -> transaction.head().kind() == FileKind.REMITTANCE)
                .filter(transaction -> of(transaction) instanceof Decision.Accepted)
                .toList();
    }

    /// Notes that payers gave these sets a trace number that other content had before. It stops nothing.
    public Triage tracesTaken(Collection<ScannedTransaction> reused) {
        List<Finding> noted = reused.stream()
                .sorted(Comparator.comparingInt(ScannedTransaction::index))
                .map(FileFindings::traceReused)
                .toList();
        return new Triage(remittance, transactions, decisions, noted);
    }

    /// What only the other files of the tenant could tell.
    public List<Finding> findings() {
        return findings;
    }

    /// What was decided of one.
    ///
    /// @throws IllegalStateException when nothing is
    public Decision of(ScannedTransaction transaction) {
        Decision decision = decisions.get(transaction.index());
        if (decision == null) {
            throw new IllegalStateException("nothing is decided of transaction set " + transaction.index());
        }
        return decision;
    }

    /// What was decided, by index. Complete once fingerprints were looked up.
    public Map<Integer, Decision> decisions() {
        return Map.copyOf(decisions);
    }

    /// What becomes of the file.
    public FileStatus status() {
        boolean allHeld = decisions.values().stream().allMatch(decision -> decision instanceof Decision.Held);
        return allHeld ? FileStatus.HELD : FileStatus.ACCEPTED;
    }

    /// Whether the file is held because its control numbers are taken.
    public boolean collided() {
        return status() == FileStatus.HELD && decisions.containsValue(new Decision.Held(HoldReason.COLLISION));
    }

    private static Optional<HoldReason> reasonToHold(ScannedTransaction transaction, Payees payees) {
        boolean dollars = DOLLARS.contains(transaction.head().currency());
        if (!transaction.routed(payees)) {
            boolean usable = dollars && (transaction.sound() || transaction.miscounted());
            return Optional.of(usable ? HoldReason.UNROUTED : HoldReason.UNROUTED_UNUSABLE);
        }
        if (!transaction.sound()) {
            return Optional.of(transaction.miscounted() ? HoldReason.MISCOUNTED : HoldReason.BROKEN);
        }
        if (!dollars) {
            return Optional.of(HoldReason.CURRENCY);
        }
        return transaction.moneyMissing() ? Optional.of(HoldReason.UNBALANCED) : Optional.empty();
    }
}
