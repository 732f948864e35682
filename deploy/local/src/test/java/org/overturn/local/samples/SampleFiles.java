package org.overturn.local.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.overturn.local.samples.Remittance.Plb;

/// The remittances in `samples/`: a quarter of a small practice's and hospital's mail.
final class SampleFiles {

    /// CLP06: preferred provider organization, commercial, Medicare part B, Medicaid.
    private static final String PPO = "12";

    private static final String COMMERCIAL = "CI";
    private static final String MEDICARE_B = "MB";
    private static final String MEDICAID = "MC";

    private SampleFiles() {}

    static List<Remittance> all() {
        List<Remittance> files = new ArrayList<>();
        files.add(secondary());
        files.add(vision());
        files.add(dental());
        files.addAll(reversalAndCorrection());
        files.add(noPayment());
        files.add(hospital());
        files.add(federal());
        files.add(office());
        return files;
    }

    /// Medicaid pays what another payer left.
    private static Remittance secondary() {
        LocalDate date = LocalDate.of(2026, 9, 2);
        ClaimMill mill = new ClaimMill(1, Setting.OFFICE, date, "EVC", MEDICAID);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            claims.add(mill.secondary());
        }
        claims.addAll(mill.claims(8, 30));
        return new Remittance(
                1, "tricounty-medicaid-secondary", Payer.MEDICAID, Payee.CLINIC, "CHK", date, claims, List.of());
    }

    private static Remittance vision() {
        LocalDate date = LocalDate.of(2026, 9, 28);
        List<Claim> claims = new ClaimMill(2, Setting.VISION, date, "EVV", COMMERCIAL).claims(28, 11);
        return new Remittance(2, "clearview-vision", Payer.VISION, Payee.CLINIC, "ACH", date, claims, List.of());
    }

    private static Remittance dental() {
        LocalDate date = LocalDate.of(2026, 10, 14);
        List<Claim> claims = new ClaimMill(3, Setting.DENTAL, date, "SSD", COMMERCIAL).claims(36, 16);
        return new Remittance(3, "bright-smile-dental", Payer.DENTAL, Payee.DENTIST, "CHK", date, claims, List.of());
    }

    /// Two claims of the first file are taken back and decided anew in the second: a denial is paid after all, and a
    /// payment is denied after the fact.
    private static List<Remittance> reversalAndCorrection() {
        LocalDate first = LocalDate.of(2026, 10, 5);
        LocalDate second = LocalDate.of(2026, 11, 19);
        ClaimMill mill = new ClaimMill(4, Setting.OFFICE, first, "EVR", PPO);
        Claim denied = mill.denied(Denial.AUTHORIZATION.getFirst());
        Claim paid = mill.paid();
        List<Claim> before = new ArrayList<>(mill.claims(22, 9));
        before.add(denied);
        before.add(paid);

        ClaimMill later = new ClaimMill(5, Setting.OFFICE, second, "EVS", PPO);
        List<Claim> after = new ArrayList<>(later.claims(14, 7));
        after.add(denied.reversed());
        after.add(denied.correctedTo("REPAID000000001", repaid(denied)));
        after.add(paid.reversed());
        after.add(paid.correctedTo("TAKENBACK000001", takenBack(paid)));
        return List.of(
                new Remittance(4, "acme-before-correction", Payer.ACME, Payee.CLINIC, "ACH", first, before, List.of()),
                new Remittance(
                        5, "acme-reversal-and-correction", Payer.ACME, Payee.CLINIC, "ACH", second, after, List.of()));
    }

    private static List<Line> repaid(Claim claim) {
        return claim.lines().stream()
                .map(line -> new Line(
                        line.procedure(),
                        line.date(),
                        line.charge(),
                        List.of(new Adjustment("CO", "45", line.charge() / 4)),
                        List.of()))
                .toList();
    }

    private static List<Line> takenBack(Claim claim) {
        return claim.lines().stream()
                .map(line -> new Line(
                        line.procedure(),
                        line.date(),
                        line.charge(),
                        List.of(new Adjustment("CO", "50", line.charge())),
                        List.of("N115")))
                .toList();
    }

    /// A remittance without a payment: everything denied or the patient's.
    private static Remittance noPayment() {
        LocalDate date = LocalDate.of(2026, 11, 6);
        ClaimMill mill = new ClaimMill(
                6, new Setting(Setting.OFFICE.procedures(), List.of("11", "1"), 60, 900, 1), date, "EVN", PPO);
        List<Claim> claims = new ArrayList<>();
        for (List<Denial> kind : Denial.ALL_KINDS) {
            claims.add(mill.denied(kind.getFirst()));
            claims.add(mill.denied(kind.getLast()));
        }
        claims.add(mill.deductible());
        return new Remittance(6, "acme-no-payment", Payer.ACME, Payee.CLINIC, "NON", date, claims, List.of());
    }

    /// Inpatient and outpatient, with an earlier overpayment taken back and interest paid at provider level.
    private static Remittance hospital() {
        LocalDate date = LocalDate.of(2026, 11, 12);
        ClaimMill mill = new ClaimMill(7, Setting.OUTPATIENT_HOSPITAL, date, "EVH", COMMERCIAL);
        List<Claim> claims = new ArrayList<>(mill.claims(44, 18));
        for (int i = 0; i < 8; i++) {
            claims.add(mill.inpatient());
        }
        List<Plb> plbs = List.of(new Plb("WO", "OVERPAID0001", 125_000), new Plb("L6", "INTEREST01", -1_234));
        return new Remittance(7, "blue-harbor-hospital", Payer.HARBOR, Payee.HOSPITAL, "ACH", date, claims, plbs);
    }

    /// Some claims go on to the next payer by themselves (CLP02 19).
    private static Remittance federal() {
        LocalDate date = LocalDate.of(2026, 11, 17);
        ClaimMill mill = new ClaimMill(8, Setting.OFFICE, date, "EVF", MEDICARE_B);
        List<Claim> claims = new ArrayList<>(mill.claims(46, 13));
        for (int i = 0; i < 10; i++) {
            claims.add(mill.paid().withStatus("19"));
        }
        return new Remittance(
                8, "plains-federal-professional", Payer.FEDERAL, Payee.CLINIC, "ACH", date, claims, List.of());
    }

    /// The last claim does not balance: the payer's CLP04 is a dollar more than its adjustments leave.
    private static Remittance office() {
        LocalDate date = LocalDate.of(2026, 11, 20);
        ClaimMill mill = new ClaimMill(9, Setting.OFFICE, date, "EVA", PPO);
        List<Claim> claims = new ArrayList<>(mill.claims(66, 14));
        claims.add(mill.paid().misstatedBy(100));
        return new Remittance(9, "acme-professional", Payer.ACME, Payee.CLINIC, "ACH", date, claims, List.of());
    }
}
