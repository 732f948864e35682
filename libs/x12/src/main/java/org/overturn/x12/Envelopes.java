package org.overturn.x12;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Follows ISA, GS and ST, checks their counts and control numbers, and hands what is inside to a [SetReader] of the
/// kind that is read.
///
/// Source: X12 005010X221A1, ISA, GS, ST, SE, GE, IEA
final class Envelopes {

    /// Without its terminator.
    private static final int ISA_BYTES = 105;

    private static final Interchange NO_INTERCHANGE = new Interchange(-1, "", "", "", "", "", "", "", "");
    private static final FunctionalGroup NO_GROUP = new FunctionalGroup(-1, "", "", "", "");

    private final SegmentScanner scanner;
    private final Limits limits;
    private final Dialect dialect;
    private final Findings findings;
    private final Place place = new Place();
    private final Segment segment;
    private final SegmentChecks checks;
    private final Set<String> controlNumbers = new HashSet<>();
    private Interchange interchange = NO_INTERCHANGE;
    private FunctionalGroup group = NO_GROUP;
    private @Nullable SetReader transaction;
    private String controlNumber = "";
    private boolean readGroup;
    private int groupsInInterchange;
    private int setsInGroup;
    private int readSets;
    private int soundSets;
    private boolean whole = true;
    private boolean full;

    Envelopes(SegmentScanner scanner, Limits limits, Dialect dialect) {
        this.scanner = scanner;
        this.limits = limits;
        this.dialect = dialect;
        this.findings = new Findings(limits.findingsPerFile());
        this.segment = new Segment(scanner, limits, findings, place);
        this.checks = new SegmentChecks(scanner, segment, limits);
    }

    void take() {
        int id = segment.id();
        var open = transaction;
        if (open == null) {
            segment.takeBroken();
            whole &= checks.pass();
            envelope(id);
        } else {
            checks.pass();
            if (!open.takeInClaim(id)) {
                envelope(id);
            }
        }
    }

    private void envelope(int id) {
        switch (id) {
            case Ids.ISA -> openInterchange();
            case Ids.GS -> openGroup();
            case Ids.ST -> openTransaction();
            case Ids.SE -> closeTransaction();
            case Ids.GE -> closeGroup();
            case Ids.IEA -> closeInterchange();
            case Ids.TA1 -> {}
            default -> inner(id);
        }
    }

    private void inner(int id) {
        if (transaction != null) {
            transaction.take(id);
        } else if (!place.inTransaction) {
            broken("X12.OUTSIDE", "A segment stands outside of a transaction set.", 0);
        }
    }

    private void openInterchange() {
        breakOff("X12.NO_IEA", place.inInterchange);
        place.interchanges++;
        place.inInterchange = true;
        groupsInInterchange = 0;
        interchange = new Interchange(
                place.interchanges - 1,
                segment.text(5),
                segment.text(6).strip(),
                segment.text(7),
                segment.text(8).strip(),
                segment.text(9),
                segment.text(10),
                segment.text(13),
                segment.text(15));
        if (segment.length() != ISA_BYTES) {
            segment.warn("X12.ISA_LENGTH", "The ISA is not 106 bytes long.", 0);
        }
        if (place.interchanges > limits.interchangesPerFile()) {
            full = true;
            broken("X12.TOO_MANY_INTERCHANGES", "The file has more interchanges than the limit.", 0);
        }
    }

    private void closeInterchange() {
        breakOff("X12.NO_GE", place.inGroup);
        if (!place.inInterchange) {
            broken("X12.OUTSIDE", "An IEA stands without an ISA.", 0);
            return;
        }
        if (Numbers.count(segment.text(1)) != groupsInInterchange) {
            broken("X12.IEA_COUNT", "The number of groups is not the one stated.", 1);
        }
        if (!segment.text(2).equals(interchange.controlNumber())) {
            broken("X12.IEA_CONTROL", "The control number is not that of the ISA.", 2);
        }
        place.inInterchange = false;
    }

    private void openGroup() {
        breakOff("X12.NO_GE", place.inGroup);
        place.groups++;
        place.inGroup = true;
        groupsInInterchange++;
        setsInGroup = 0;
        controlNumbers.clear();
        group = new FunctionalGroup(
                place.groups - 1, segment.text(4), segment.text(5), segment.text(6), segment.text(8));
        readGroup = dialect.group().equals(segment.text(1));
        if (!readGroup) {
            segment.error("X12.GROUP_TYPE", dialect.otherGroup(), 1);
        }
    }

    private void closeGroup() {
        endTransaction("X12.NO_SE");
        if (!place.inGroup) {
            broken("X12.OUTSIDE", "A GE stands without a GS.", 0);
            return;
        }
        if (Numbers.count(segment.text(1)) != setsInGroup) {
            broken("X12.GE_COUNT", "The number of transaction sets is not the one stated.", 1);
        }
        if (!segment.text(2).equals(group.controlNumber())) {
            broken("X12.GE_CONTROL", "The control number is not that of the GS.", 2);
        }
        place.inGroup = false;
    }

    private void openTransaction() {
        endTransaction("X12.NO_SE");
        place.transactions++;
        place.inTransaction = true;
        setsInGroup++;
        controlNumber = segment.text(2);
        if (controlNumber.isEmpty()) {
            segment.error("X12.MISSING_ELEMENT", "A mandatory element is missing.", 2);
        }
        boolean repeated = !controlNumbers.add(controlNumber);
        if (place.transactions > limits.transactionsPerFile()) {
            full = true;
            broken("X12.TOO_MANY_TRANSACTIONS", "The file has more transaction sets than the limit.", 0);
        }
        if (!place.inGroup) {
            broken("X12.OUTSIDE", "An ST stands without a GS.", 0);
        }
        if (!isRead()) {
            segment.error("X12.TRANSACTION_SET", dialect.otherSet(), 1);
            return;
        }
        readSets++;
        if (repeated) {
            segment.error("X12.ST_REPEATED", "The control number stands twice in the group.", 2);
        }
        transaction = dialect.sets().open(segment, limits, place.transactions - 1, interchange, group);
    }

    private boolean isRead() {
        return (readGroup || !place.inGroup) && dialect.set().equals(segment.text(1)) && dialect.reads(group.version());
    }

    private void closeTransaction() {
        if (!place.inTransaction) {
            broken("X12.OUTSIDE", "An SE stands without an ST.", 0);
            return;
        }
        if (transaction != null) {
            boolean counted = Numbers.count(segment.text(1)) == transaction.segments() + 1;
            boolean same = segment.text(2).equals(controlNumber);
            if (!counted) {
                segment.error("X12.SE_COUNT", "The number of segments is not the one stated.", 1);
            }
            if (!same) {
                segment.error("X12.SE_CONTROL", "The control number is not that of the ST.", 2);
            }
            end(transaction, counted && same);
        }
        transaction = null;
        place.inTransaction = false;
    }

    private void end(SetReader set, boolean closed) {
        soundSets += set.end(closed) ? 1 : 0;
    }

    private void endTransaction(String code) {
        if (place.inTransaction) {
            segment.error(code, "The transaction set is not closed.", 0);
            if (transaction != null) {
                end(transaction, false);
            }
        }
        transaction = null;
        place.inTransaction = false;
    }

    private void breakOff(String code, boolean open) {
        endTransaction("X12.NO_SE");
        if (open) {
            broken(code, "The envelope before is not closed.", 0);
            place.inGroup = false;
        }
    }

    private void broken(String code, String message, int element) {
        whole = false;
        segment.error(code, message, element);
    }

    /// Whether a limit is reached beyond which nothing is read.
    boolean full() {
        return full;
    }

    void tooLong() {
        segment.error("X12.SEGMENT_TOO_LONG", "The segment is longer than the limit.", 0);
        if (transaction == null) {
            whole = false;
        }
    }

    void cut() {
        broken("X12.TRUNCATED", "The file ends within a segment.", 0);
        endTransaction("X12.NO_SE");
    }

    void unreadable() {
        if (scanner.foreign()) {
            broken("X12.ENCODING", "The file is not in ASCII or an encoding that extends it.", 0);
        } else {
            String code = place.interchanges == 0 ? "X12.NO_ISA" : "X12.ISA";
            broken(code, "Here an interchange should begin whose ISA can be read.", 0);
        }
        endTransaction("X12.NO_SE");
    }

    void delimiters() {
        broken("X12.DELIMITERS", "The separators of the ISA cannot be told from text, or from one another.", 0);
        endTransaction("X12.NO_SE");
    }

    void end() {
        if (place.interchanges == 0) {
            broken("X12.EMPTY", "The file is empty.", 0);
        } else if (place.inInterchange) {
            broken("X12.NO_IEA", "The file ends before its envelopes are closed.", 0);
        }
        endTransaction("X12.NO_SE");
        if (place.interchanges > 0 && readSets == 0) {
            broken(dialect.noneCode(), dialect.none(), 0);
        }
    }

    FileSummary summary() {
        return new FileSummary(
                scanner.bytes(),
                scanner.ordinal() + 1,
                place.interchanges,
                place.groups,
                readSets,
                whole && soundSets > 0,
                findings.kept(),
                findings.all());
    }
}
