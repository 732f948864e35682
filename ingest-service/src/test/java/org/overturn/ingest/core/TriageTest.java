package org.overturn.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.overturn.ingest.Sample835;

class TriageTest {

    private static final RemittanceId FILE = new RemittanceId(new UUID(1, 1));
    private static final Owner ANOTHER = new Owner(new RemittanceId(new UUID(2, 2)), 4);

    @Test
    void whatIsNewIsAccepted() {
        Triage triage = Triage.of(FILE, scan(), Payees.ANYBODY)
                .keysTaken(List.of(), Map.of())
                .fingerprintsTaken(Map.of());

        assertThat(triage.decisions()).containsEntry(0, new Decision.Accepted());
        assertThat(triage.status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(triage.collided()).isFalse();
    }

    @Test
    void whatCannotBeUsedIsHeldBeforeAnybodyIsAsked() {
        Scan scan = Scans.of(Sample835.numbered(1)
                .set("GOOD", 1)
                .set("OFF", 1, set -> set.off(1))
                .set("EURO", 1, set -> set.currency("EUR"))
                .set("COUNT", 1, set -> set.miscounted(1)));

        Triage triage = Triage.of(FILE, scan, Payees.ANYBODY);

        assertThat(triage.open()).extracting(ScannedTransaction::index).containsExactly(0);
        assertThat(triage.decisions())
                .containsEntry(1, new Decision.Held(HoldReason.UNBALANCED))
                .containsEntry(2, new Decision.Held(HoldReason.CURRENCY))
                .containsEntry(3, new Decision.Held(HoldReason.MISCOUNTED));
    }

    @Test
    void dollarsThatAreNamedAreDollars() {
        Scan scan = Scans.of(Sample835.numbered(1).set("USD", 1, set -> set.currency("USD")));

        assertThat(Triage.of(FILE, scan, Payees.ANYBODY).open()).hasSize(1);
    }

    @Test
    void aPayeeThatIsNoneOfTheTenantsIsHeldBeforeAnythingElseIsSaidOfIt() {
        Payees others = new Payees(Set.of("1234567893"), Set.of());
        Scan scan = Scans.of(Sample835.numbered(1)
                .set("GOOD", 1)
                .set("OFF", 1, set -> set.off(1))
                .set("EURO", 1, set -> set.currency("EUR")));

        assertThat(Triage.of(FILE, scan, others).decisions())
                .containsEntry(0, new Decision.Held(HoldReason.UNROUTED))
                .containsEntry(1, new Decision.Held(HoldReason.UNROUTED))
                .containsEntry(2, new Decision.Held(HoldReason.UNROUTED_UNUSABLE));
    }

    @Test
    void aPayeeIsKnownByItsNpiOrByItsTaxId() {
        String taxIdToken = scan().transactions().getFirst().head().payee().taxIdToken();

        assertThat(Triage.of(FILE, scan(), new Payees(Set.of("1999999984"), Set.of()))
                        .open())
                .hasSize(1);
        assertThat(Triage.of(FILE, scan(), new Payees(Set.of("1234567893"), Set.of(taxIdToken)))
                        .open())
                .hasSize(1);
    }

    @Test
    void takenNumbersWithOtherContentAreACollision() {
        Triage triage = Triage.of(FILE, scan(), Payees.ANYBODY)
                .keysTaken(List.of(0), Map.of())
                .fingerprintsTaken(Map.of());

        assertThat(triage.decisions()).containsEntry(0, new Decision.Held(HoldReason.COLLISION));
        assertThat(triage.status()).isEqualTo(FileStatus.HELD);
        assertThat(triage.collided()).isTrue();
    }

    @Test
    void takenNumbersWithTheSameContentAreADuplicate() {
        Scan scan = scan();
        String fingerprint = scan.transactions().getFirst().fingerprint();

        Triage triage = Triage.of(FILE, scan, Payees.ANYBODY).keysTaken(List.of(0), Map.of(fingerprint, ANOTHER));

        assertThat(triage.decisions()).containsEntry(0, new Decision.Duplicate(ANOTHER));
    }

    @Test
    void contentThatAnotherHasSaidIsADuplicate() {
        Scan scan = scan();
        String fingerprint = scan.transactions().getFirst().fingerprint();

        Triage triage = Triage.of(FILE, scan, Payees.ANYBODY)
                .keysTaken(List.of(), Map.of())
                .fingerprintsTaken(Map.of(fingerprint, ANOTHER));

        assertThat(triage.decisions()).containsEntry(0, new Decision.Duplicate(ANOTHER));
        assertThat(triage.status()).isEqualTo(FileStatus.ACCEPTED);
    }

    @Test
    void theSecondOfTwoEqualSetsInAFileIsADuplicateOfTheFirst() {
        Scan scan = Scans.of(Sample835.numbered(1).set("T", 2).set("T", 2));

        Triage triage = Triage.of(FILE, scan, Payees.ANYBODY);

        assertThat(triage.decisions()).containsEntry(1, new Decision.Duplicate(new Owner(FILE, 0)));
        assertThat(triage.open()).extracting(ScannedTransaction::index).containsExactly(0);
    }

    @Test
    void aFileOfWhichSomethingIsUsedIsNotHeld() {
        Scan scan = Scans.of(Sample835.numbered(1).set("GOOD", 1).set("OFF", 1, set -> set.off(1)));

        Triage triage = Triage.of(FILE, scan, Payees.ANYBODY)
                .keysTaken(List.of(), Map.of())
                .fingerprintsTaken(Map.of());

        assertThat(triage.status()).isEqualTo(FileStatus.ACCEPTED);
    }

    private static Scan scan() {
        return Scans.of(Sample835.numbered(1).set("T", 3));
    }
}
