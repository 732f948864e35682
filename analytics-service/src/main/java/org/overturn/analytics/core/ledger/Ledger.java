package org.overturn.analytics.core.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.ledger.AdjustmentCode.PairedBy;
import org.overturn.analytics.core.ledger.Standing.State;

/// Folds a set of provider adjustments into where each of them stands. The result depends on the set alone: neither on
/// the order in which remittances came nor on how often.
///
/// A balance is opened by one sign and settled by the other, oldest first: a recoupment that is announced with a
/// negative amount and taken with a positive one is one plan, not two recoveries (E35); what a payment forwards is open
/// until later payments have taken it up (E33). An amount of the settling sign that nothing has opened is settled at
/// once: money that was taken without notice.
public final class Ledger {

    private final AdjustmentCodes codes;

    public Ledger(AdjustmentCodes codes) {
        this.codes = codes;
    }

    /// @param pairs everything that has to do with one another: whole balances, and of payments in `whole` all pairs
    /// @param whole payments all of whose pairs are here, so that their refunds are sought anew
    /// @return the standing of every pair given
    public List<Standing> fold(Collection<Pair> pairs, Set<Pair.Payment> whole) {
        Map<Balance, List<Pair>> balances = new HashMap<>();
        List<Standing> standings = new ArrayList<>();
        for (Pair pair : marked(pairs, whole)) {
            @Nullable Balance balance = pair.acknowledged() ? null : balanceOf(pair);
            if (balance == null) {
                standings.add(alone(pair));
            } else {
                balances.computeIfAbsent(balance, _ -> new ArrayList<>()).add(pair);
            }
        }
        balances.forEach((balance, members) -> settle(balance, members, standings));
        return standings;
    }

    private List<Pair> marked(Collection<Pair> pairs, Set<Pair.Payment> whole) {
        Map<Pair.Payment, List<Pair>> payments = new HashMap<>();
        pairs.forEach(pair ->
                payments.computeIfAbsent(pair.payment(), _ -> new ArrayList<>()).add(pair));
        Set<String> found = new HashSet<>();
        whole.forEach(one -> found.addAll(Refunds.acknowledged(payments.getOrDefault(one, List.of()), codes)));
        return pairs.stream()
                .map(pair -> whole.contains(pair.payment()) ? pair.acknowledged(found.contains(pair.eventId())) : pair)
                .toList();
    }

    private @Nullable Balance balanceOf(Pair pair) {
        AdjustmentCode code = codes.find(pair.code()).orElse(null);
        if (code == null) {
            return null;
        }
        return switch (code.pairedBy()) {
            case NOTHING -> null;
            case ACCOUNT -> new Balance(pair.tenantId(), pair.ledgerKey(), code, "");
            case REFERENCE ->
                pair.referenceToken() == null
                        ? null
                        : new Balance(pair.tenantId(), pair.ledgerKey(), code, pair.referenceToken());
        };
    }

    /// What belongs to no balance.
    private Standing alone(Pair pair) {
        if (pair.acknowledged()) {
            return standing(pair, Effect.REFUND_ACKNOWLEDGED, State.SETTLED, 0);
        }
        Effect effect = codes.effect(pair.code());
        if (pair.amountCents() == 0) {
            return standing(pair, effect, effect.unclear() ? State.REVIEW : State.SETTLED, 0);
        }
        boolean unpaired =
                codes.find(pair.code()).map(AdjustmentCode::pairedBy).orElse(PairedBy.NOTHING) != PairedBy.NOTHING;
        if (effect.unclear() || unpaired) {
            return standing(pair, effect, State.REVIEW, 0);
        }
        return pair.isRefund()
                ? standing(pair, effect, State.OPEN, Math.abs(pair.amountCents()))
                : standing(pair, effect, State.SETTLED, 0);
    }

    private static void settle(Balance balance, List<Pair> members, List<Standing> standings) {
        long taken = members.stream()
                .filter(pair -> !balance.isOpenedBy(pair))
                .mapToLong(pair -> Math.abs(pair.amountCents()))
                .sum();
        Effect effect = balance.code.effect();
        for (Pair pair : members.stream().sorted(Pair.BY_DAY_AND_POSITION).toList()) {
            long opened = balance.isOpenedBy(pair) ? Math.abs(pair.amountCents()) : 0;
            long settled = Math.min(opened, taken);
            taken -= settled;
            long open = opened - settled;
            standings.add(standing(pair, effect, open > 0 ? State.OPEN : State.SETTLED, open));
        }
    }

    private static Standing standing(Pair pair, Effect effect, State state, long openCents) {
        return new Standing(pair.tenantId(), pair.eventId(), effect, state, openCents, pair.acknowledged());
    }

    /// What is settled together. One code alone: an advance is not repaid by a forwarded balance.
    private record Balance(String tenantId, String ledgerKey, AdjustmentCode code, String reference) {

        Balance {
            Objects.requireNonNull(reference, "empty for a balance of the account");
        }

        boolean isOpenedBy(Pair pair) {
            return switch (code.opens()) {
                case NOTHING -> false;
                case NEGATIVE -> pair.amountCents() < 0;
                case POSITIVE -> pair.amountCents() > 0;
            };
        }
    }
}
