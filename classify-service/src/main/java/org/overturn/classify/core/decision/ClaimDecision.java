package org.overturn.classify.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.overturn.classify.core.policy.ClaimStatus;
import org.overturn.classify.core.policy.Definition;
import org.overturn.classify.core.policy.StatusMeaning;
import org.overturn.classify.core.timeline.Adjudication;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Verdict;

/// The decision on one version of a claim: its lines, what was adjusted at claim level, and what both come to.
/// Source: the decision procedure of the denial policy; X12 005010X221A1, loops 2100 and 2110
public final class ClaimDecision {

    private final Circumstances circumstances;
    private final List<UnitDecision> units = new ArrayList<>(4);
    private List<Refusal> claimLevelRefusals = List.of();
    private List<Refusal> claimLevelWriteOffs = List.of();
    private boolean claimLevelPended;
    private boolean balanced = true;
    private long chargeCents;
    private long paidCents;
    private long patientCents;
    private long contractualCents;
    private final Verdict verdict;
    private final List<Refusal> refusals;
    private final long deniedCents;

    private ClaimDecision(List<Adjudication> parts, Circumstances circumstances) {
        this.circumstances = circumstances;
        Verdict undecided = null;
        for (Adjudication part : parts) {
            chargeCents += part.event().claim().chargeCents();
            paidCents += part.event().claim().paidCents();
            switch (part) {
                case Adjudication.Decided decided -> decide(decided.event());
                case Adjudication.Undecided open -> undecided = leaveOpen(open.event(), open.status());
                case Adjudication.Estimated estimate -> undecided = leaveOpen(estimate.event(), Verdict.ESTIMATE);
                case Adjudication.Reversal reversal -> undecided = leaveOpen(reversal.event(), Verdict.REVERSED);
            }
        }
        Verdict decided = verdictOfLines(circumstances.policy().definition());
        this.verdict = undecided == null || decided.isDenial() ? decided : undecided;
        this.refusals = findRefusals();
        this.deniedCents = sum(refusals);
    }

    /// The same decision without the lines that somebody else paid later.
    private ClaimDecision(ClaimDecision before, Predicate<Unit> madeGood) {
        this.circumstances = before.circumstances;
        this.claimLevelRefusals = before.claimLevelRefusals;
        this.claimLevelWriteOffs = before.claimLevelWriteOffs;
        this.claimLevelPended = before.claimLevelPended;
        this.balanced = before.balanced;
        this.chargeCents = before.chargeCents;
        this.paidCents = before.paidCents;
        this.patientCents = before.patientCents;
        this.contractualCents = before.contractualCents;
        for (UnitDecision unit : before.units) {
            boolean good = !unit.refusals().isEmpty() && madeGood.test(unit.unit());
            units.add(good ? unit.madeGood() : unit);
        }
        this.verdict = verdictOfLines(circumstances.policy().definition());
        this.refusals = findRefusals();
        this.deniedCents = sum(refusals);
    }

    /// What stays refused when others paid some of the refused lines.
    ClaimDecision without(Predicate<Unit> madeGood) {
        return new ClaimDecision(this, madeGood);
    }

    /// Decides what was held at one time.
    public static ClaimDecision of(List<Adjudication> parts, Circumstances circumstances) {
        return new ClaimDecision(parts, circumstances);
    }

    public Verdict verdict() {
        return verdict;
    }

    public long chargeCents() {
        return chargeCents;
    }

    /// Paid by this version alone.
    public long paidCents() {
        return paidCents;
    }

    public long patientCents() {
        return patientCents;
    }

    /// The patient's share of one line, or of the claim where it has no lines.
    long patientCentsOf(Unit wanted) {
        for (UnitDecision unit : units) {
            if (wanted.line() != null && unit.unit().isSame(wanted)) {
                return unit.patientCents();
            }
        }
        return patientCents;
    }

    public long deniedCents() {
        return deniedCents;
    }

    public boolean isBalanced() {
        return balanced;
    }

    List<UnitDecision> units() {
        return units;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    /// What was refused, when the verdict is a denial: lines first, then the claim level.
    List<Refusal> refusals() {
        return refusals;
    }

    private List<Refusal> findRefusals() {
        if (!verdict.isDenial()) {
            return List.of();
        }
        List<Refusal> found = new ArrayList<>(units.size());
        for (UnitDecision unit : units) {
            found.addAll(unit.refusals());
        }
        if (balanced) {
            found.addAll(
                    verdict == Verdict.SUSPECT_DENIAL && found.isEmpty() ? claimLevelWriteOffs : claimLevelRefusals);
        }
        return found;
    }

    private static long sum(List<Refusal> refusals) {
        long denied = 0;
        for (Refusal refusal : refusals) {
            denied += refusal.adjustment().amountCents();
        }
        return denied;
    }

    private void decide(ClaimAdjudicated event) {
        for (Unit unit : Units.of(event, lastIndex())) {
            UnitDecision decision = UnitDecision.of(unit, circumstances);
            units.add(decision);
            patientCents += decision.patientCents();
            contractualCents += decision.contractualCents();
            balanced &= decision.verdict() != Verdict.UNBALANCED;
        }
        balanced &= event.claim().balanced();
        if (!event.claim().lines().isEmpty() && !event.claim().adjustments().isEmpty()) {
            Tally tally = Tally.of(Units.claimLevel(event), circumstances);
            claimLevelRefusals = append(claimLevelRefusals, tally.refused);
            claimLevelWriteOffs = append(claimLevelWriteOffs, tally.writtenOff);
            claimLevelPended |= tally.pended;
            patientCents += tally.patient;
            contractualCents += tally.contractual;
        }
    }

    private int lastIndex() {
        return units.isEmpty() ? 0 : units.getLast().unit().index();
    }

    private Verdict leaveOpen(ClaimAdjudicated event, ClaimStatus status) {
        return leaveOpen(
                event,
                switch (status.meaning()) {
                    case PENDING -> Verdict.PENDED;
                    case FORWARDED -> Verdict.FORWARDED;
                    case ESTIMATE -> Verdict.ESTIMATE;
                    case REVERSAL -> Verdict.REVERSED;
                    case INFORMATION, FINAL, FINAL_PATIENT_UNKNOWN -> Verdict.NOT_COUNTED;
                });
    }

    private Verdict leaveOpen(ClaimAdjudicated event, Verdict open) {
        for (Unit unit : Units.of(event, lastIndex())) {
            units.add(UnitDecision.undecided(unit, open));
        }
        return open;
    }

    private Verdict verdictOfLines(Definition definition) {
        if (chargeCents <= definition.uncountedChargeCents()) {
            return Verdict.NOT_COUNTED;
        }
        if (balanced && !claimLevelRefusals.isEmpty()) {
            return paidCents == 0 && patientCents == 0 ? Verdict.FULL_DENIAL : Verdict.PARTIAL_DENIAL;
        }
        if (has(Verdict.FULL_DENIAL) || has(Verdict.PARTIAL_DENIAL)) {
            return isEveryCountedLineDenied() ? Verdict.FULL_DENIAL : Verdict.PARTIAL_DENIAL;
        }
        if (!balanced) {
            return Verdict.UNBALANCED;
        }
        if (claimLevelPended || has(Verdict.PENDED)) {
            return Verdict.PENDED;
        }
        if (has(Verdict.SUSPECT_DENIAL) || isWrittenOffAtClaimLevel(definition)) {
            return Verdict.SUSPECT_DENIAL;
        }
        if (has(Verdict.PAID) || has(Verdict.ZERO_PAY_NOT_DENIED)) {
            return paidCents == 0 ? Verdict.ZERO_PAY_NOT_DENIED : Verdict.PAID;
        }
        return Verdict.NOT_COUNTED;
    }

    private boolean isWrittenOffAtClaimLevel(Definition definition) {
        return paidCents == 0
                && !claimLevelWriteOffs.isEmpty()
                && contractualCents >= chargeCents - definition.toleranceCents();
    }

    private boolean isEveryCountedLineDenied() {
        for (UnitDecision unit : units) {
            if (unit.verdict() != Verdict.FULL_DENIAL && unit.verdict() != Verdict.NOT_COUNTED) {
                return false;
            }
        }
        return true;
    }

    private boolean has(Verdict wanted) {
        for (UnitDecision unit : units) {
            if (unit.verdict() == wanted) {
                return true;
            }
        }
        return false;
    }

    private static List<Refusal> append(List<Refusal> refusals, List<Refusal> more) {
        if (refusals.isEmpty()) {
            return more;
        }
        List<Refusal> all = new ArrayList<>(refusals);
        all.addAll(more);
        return all;
    }

    /// Whether the payer does not know the patient (CLP02 4).
    public static boolean isPatientUnknown(List<Adjudication> parts) {
        for (Adjudication part : parts) {
            if (part instanceof Adjudication.Decided decided
                    && decided.status().meaning() == StatusMeaning.FINAL_PATIENT_UNKNOWN) {
                return true;
            }
        }
        return false;
    }
}
