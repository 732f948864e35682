package org.overturn.analytics.core;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// What a fact adds to the rollups. What holds now counts on the payment date of the current adjudication; what was
/// first counts on the payment date of the first one. So a reversal takes the denial away on the day to which it was
/// added, and a correction never moves an initial denial.
public final class Contributions {

    /// The part of a claim that belongs to one key of a dimension.
    private record Share(long chargeCents, long paidCents, long deniedCents, boolean denied, boolean preventable) {

        Share plus(Share other) {
            return new Share(
                    chargeCents + other.chargeCents,
                    paidCents + other.paidCents,
                    deniedCents + other.deniedCents,
                    denied || other.denied,
                    preventable || other.preventable);
        }
    }

    private final ClaimFact fact;
    private final BiConsumer<RollupKey, Measures> sink;

    private Contributions(ClaimFact fact, BiConsumer<RollupKey, Measures> sink) {
        this.fact = fact;
        this.sink = sink;
    }

    /// Gives the sink every contribution of the fact.
    static void of(ClaimFact fact, BiConsumer<RollupKey, Measures> sink) {
        Contributions contributions = new Contributions(fact, sink);
        contributions.verdict();
        contributions.claim(Dimension.TOTAL, "");
        contributions.claim(Dimension.PAYER, fact.payerId());
        contributions.claim(Dimension.PROVIDER, fact.provider());
        contributions.denials(Dimension.CATEGORY, it -> it.category().name());
        contributions.denials(Dimension.TYPE, it -> it.type().name());
        contributions.denials(Dimension.CARC, DeniedPart::carc);
        contributions.procedures();
        contributions.compliance();
    }

    private void compliance() {
        if (fact.violations().isEmpty()) {
            return;
        }
        violation(ComplianceKey.any(fact.payerId()));
        fact.violations().forEach(rule -> violation(new ComplianceKey(fact.payerId(), rule)));
    }

    private void violation(ComplianceKey key) {
        Measures one = new Measures(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        sink.accept(key(Dimension.COMPLIANCE, fact.paymentDate(), key.text()), one);
    }

    private void verdict() {
        Measures all = new Measures(
                1,
                0,
                0,
                0,
                fact.chargeCents(),
                fact.paidCents(),
                fact.deniedCents(),
                fact.recoveredCents(),
                0,
                0,
                0,
                fact.adjudications());
        sink.accept(key(Dimension.VERDICT, fact.paymentDate(), fact.verdict().name()), all);
    }

    private void claim(Dimension dimension, String key) {
        add(
                dimension,
                key,
                new Share(fact.chargeCents(), fact.paidCents(), fact.deniedCents(), true, fact.preventable()));
    }

    private void denials(Dimension dimension, Function<DeniedPart, String> keyOf) {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (DeniedPart part : fact.denials()) {
            Share refused = new Share(0, 0, part.cents(), true, part.preventable());
            shares.merge(keyOf.apply(part), refused, Share::plus);
        }
        Share whole = new Share(fact.chargeCents(), fact.paidCents(), 0, true, false);
        shares.forEach((key, share) -> add(dimension, key, share.plus(whole)));
    }

    private void procedures() {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (LinePart line : fact.lines()) {
            boolean denied = line.deniedCents() != 0;
            Share share = new Share(
                    line.chargeCents(), line.paidCents(), line.deniedCents(), denied, denied && fact.preventable());
            shares.merge(line.procedure(), share, Share::plus);
        }
        shares.forEach((key, share) -> add(Dimension.PROCEDURE, key, share));
    }

    private void add(Dimension dimension, String key, Share share) {
        if (fact.counted()) {
            sink.accept(key(dimension, fact.paymentDate(), key), current(share));
        }
        LocalDate first = fact.firstPaymentDate();
        if (first != null) {
            sink.accept(key(dimension, first, key), first());
        }
    }

    private Measures current(Share share) {
        boolean denied = fact.denied() && share.denied();
        return new Measures(
                1,
                one(denied),
                one(fact.suspect()),
                one(denied && share.preventable()),
                share.chargeCents(),
                share.paidCents(),
                share.deniedCents(),
                fact.recoveredCents(),
                0,
                0,
                0,
                0);
    }

    private Measures first() {
        return new Measures(0, 0, 0, 0, 0, 0, 0, 0, 1, one(fact.initialDenial()), one(fact.firstPass()), 0);
    }

    private RollupKey key(Dimension dimension, LocalDate day, String key) {
        return new RollupKey(fact.tenantId(), dimension, day, key);
    }

    private static long one(boolean condition) {
        return condition ? 1 : 0;
    }
}
