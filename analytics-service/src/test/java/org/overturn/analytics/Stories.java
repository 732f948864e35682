package org.overturn.analytics;

import static org.overturn.analytics.Claim.BETA;
import static org.overturn.analytics.Claim.BUNDLED;
import static org.overturn.analytics.Claim.MAY_4;
import static org.overturn.analytics.Claim.NO_AUTHORIZATION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.overturn.events.Verdict;

/// Random lives of claims: denied or paid, corrected, taken back, told in any order and more than once.
public final class Stories {

    private final String tenant;
    private final Random random;

    public Stories(String tenant, long seed) {
        this.tenant = tenant;
        this.random = new Random(seed);
    }

    /// The assessments of some claims, shuffled, every third of them told twice.
    public List<Claim> told(int claims) {
        List<Claim> told = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            told.addAll(life("c" + i));
        }
        told.addAll(List.copyOf(told.subList(0, told.size() / 3)));
        Collections.shuffle(told, random);
        return told;
    }

    private List<Claim> life(String key) {
        List<Claim> life = new ArrayList<>();
        Claim now = birth(key);
        life.add(now);
        for (int i = random.nextInt(4); i > 0; i--) {
            now = next(now);
            life.add(now);
        }
        return life;
    }

    private Claim birth(String key) {
        Claim claim = switch (random.nextInt(5)) {
            case 0 -> Claim.denied(tenant, key, NO_AUTHORIZATION, BUNDLED);
            case 1 -> Claim.denied(tenant, key, BUNDLED);
            case 2 -> Claim.paid(tenant, key).verdict(Verdict.SUSPECT_DENIAL);
            case 3 -> Claim.paid(tenant, key).verdict(Verdict.PENDED);
            default -> Claim.paid(tenant, key);
        };
        return (random.nextBoolean() ? claim : claim.payer(BETA)).on(MAY_4.plusDays(random.nextInt(20)));
    }

    private Claim next(Claim now) {
        var day = now.paymentDate().plusDays(1 + random.nextInt(30));
        return switch (random.nextInt(5)) {
            case 0 -> now.correctedOn(day, Verdict.PAID, 16_000);
            case 1 -> now.correctedOn(day, Verdict.PARTIAL_DENIAL, 5_000, NO_AUTHORIZATION);
            case 2 -> now.voidedOn(day);
            case 3 -> now.correctedOn(day, Verdict.UNBALANCED, 3_333, BUNDLED);
            default -> now.payer(BETA).revision(now.revision() + 1);
        };
    }
}
