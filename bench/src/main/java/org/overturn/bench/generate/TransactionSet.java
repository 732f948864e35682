package org.overturn.bench.generate;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// One 835: its claims are made twice, once for the sums that stand before them and once to be written.
///
/// Source: X12 005010X221A1
final class TransactionSet {

    private static final int WITH_PLB_PERCENT = 40;
    private static final int PERCENT = 100;

    private final Recipe recipe;
    private final int file;
    private final int transaction;
    private final Places places;
    private final Lane lane;

    TransactionSet(Recipe recipe, int file, int transaction) {
        this.recipe = recipe;
        this.file = file;
        this.transaction = transaction;
        this.places = new Places(recipe, file, transaction);
        this.lane = places.lane();
    }

    /// A positive amount lowers the payment.
    private record Plb(String reason, long cents) {}

    /// Sums over the claims.
    private static final class Sums {
        private int claims;
        private int begun;
        private int denied;
        private int standing;
        private long lines;
        private long charge;
        private long paid;
        private final TreeMap<String, Long> cas = new TreeMap<>();

        private void add(Places.Placed placed) {
            Claim claim = placed.claim();
            claims++;
            begun += placed.begins() ? 1 : 0;
            denied += claim.denied() ? 1 : 0;
            standing += placed.denialsStanding();
            lines += claim.lines().size();
            charge += claim.charge();
            paid += claim.paid();
            claim.adjustments().forEach(this::add);
            for (Line line : claim.lines()) {
                line.adjustments().forEach(this::add);
            }
        }

        private void add(Cas one) {
            cas.merge(one.group(), one.cents(), Long::sum);
        }
    }

    TransactionTruth write(Segments out) {
        Sums sums = new Sums();
        places.each(sums::add);
        List<Plb> plbs = plbs(sums.paid);
        long withheld = plbs.stream().mapToLong(Plb::cents).sum();
        String control = "%04d".formatted(transaction + 1);
        long before = out.count();
        out.begin("ST").text("835").text(control).end();
        head(out, sums.paid - withheld);
        places.each(placed -> placed.claim().write(out, lane));
        for (int i = 0; i < plbs.size(); i++) {
            out.begin("PLB").text(lane.npi()).text(places.paymentDate().getYear() + "1231");
            out.text(plbs.get(i).reason() + ":" + trace() + i)
                    .cents(plbs.get(i).cents())
                    .end();
        }
        out.begin("SE").number(out.count() - before + 1).text(control).end();
        return new TransactionTruth(
                transaction,
                control,
                sums.claims,
                sums.begun,
                sums.lines,
                sums.charge,
                sums.paid,
                sums.cas,
                withheld,
                sums.paid - withheld,
                sums.denied,
                sums.standing);
    }

    /// Money taken back or added for the provider as a whole; a payment is never negative, the rest is carried forward.
    private List<Plb> plbs(long paid) {
        SplittableRandom random = recipe.random(4, file, transaction, -1);
        List<Plb> plbs = new ArrayList<>(3);
        if (random.nextInt(PERCENT) < WITH_PLB_PERCENT) {
            plbs.add(new Plb("WO", 1_000L + random.nextInt(90_000)));
            if (random.nextBoolean()) {
                plbs.add(new Plb("L6", -100L - random.nextInt(2_000)));
            }
        }
        long payment = paid - plbs.stream().mapToLong(Plb::cents).sum();
        if (payment < 0) {
            plbs.add(new Plb("FB", payment));
        }
        return plbs;
    }

    private void head(Segments out, long payment) {
        String day = places.paymentDate().format(DateTimeFormatter.BASIC_ISO_DATE);
        out.begin("BPR").text(payment == 0 ? "H" : "I").cents(payment).text("C");
        if (payment == 0) {
            out.text("NON").skip(11).text(day).end();
        } else {
            out.text("ACH").text("CCP").text("01").text("999999992").text("DA").text("100200300");
            out.text(lane.payerTax())
                    .skip()
                    .text("01")
                    .text("999988880")
                    .text("DA")
                    .text("400500600");
            out.text(day).end();
        }
        out.begin("TRN").text("1").text(trace()).text(lane.payerTax()).end();
        out.begin("DTM").text("405").text(day).end();
        out.begin("N1")
                .text("PR")
                .text(lane.payer())
                .text("XV")
                .text(lane.payerId())
                .end();
        out.begin("N3").text("1 MADE UP PLAZA").end();
        out.begin("N4").text("NOWHERE").text("KS").text("66002").end();
        out.begin("PER")
                .text("BL")
                .text("PROVIDER SERVICES")
                .text("TE")
                .text("5550100")
                .end();
        out.begin("N1")
                .text("PE")
                .text(lane.payee())
                .text("XX")
                .text(lane.npi())
                .end();
        out.begin("N3").text("2 FICTION ROAD").end();
        out.begin("N4").text("NOWHERE").text("KS").text("66002").end();
        out.begin("REF").text("TJ").text(lane.tax()).end();
        out.begin("LX").text("1").end();
    }

    private String trace() {
        return recipe.label() + "F" + file + "T" + transaction;
    }
}
