package org.overturn.classify.core.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ClaimAdjudicated;

/// Which claim keys are one claim. A claim key is made of account number and first service date; payers change the
/// one, leave out the other, and then only the payer's own claim number (CLP07) or the original's (REF*F8) joins the
/// pieces.
///
/// A number alone joins nothing, because payers repeat numbers for different claims. Every test is symmetric and looks
/// at the set of adjudications only, so the result does not depend on order.
public final class Links {

    /// A number under which more claims than this are known is repeated and says nothing. The longest honest chains
    /// (original, replacements, splits) stay far below.
    public static final int MAX_CLAIMS_PER_TOKEN = 16;

    private Links() {}

    /// The claims, each as the adjudications of all its keys in fold order.
    ///
    /// @param loaded adjudications of one tenant, in any order, with any repetition
    /// @param repeatedTokens numbers known to be repeated beyond what is loaded
    public static List<List<ClaimAdjudicated>> components(
            Collection<ClaimAdjudicated> loaded, Set<String> repeatedTokens) {
        if (loaded.size() == 1) {
            return List.of(List.copyOf(loaded));
        }
        Map<String, Fragment> fragments = fragments(loaded);
        if (fragments.size() == 1) {
            List<ClaimAdjudicated> only = fragments.values().iterator().next().adjudications();
            only.sort(SourceOrder.FIRST_TO_LAST);
            return List.of(only);
        }
        Groups groups = new Groups();
        for (var shared : sharedTokens(fragments.values(), repeatedTokens).entrySet()) {
            if (shared.getValue().size() > 1 && shared.getValue().size() <= MAX_CLAIMS_PER_TOKEN) {
                join(shared.getKey(), shared.getValue(), groups);
            }
        }
        Map<String, List<ClaimAdjudicated>> components = new TreeMap<>();
        for (Fragment fragment : fragments.values()) {
            components
                    .computeIfAbsent(groups.of(fragment.claimKey()), key -> new ArrayList<>(2))
                    .addAll(fragment.adjudications());
        }
        components.values().forEach(component -> component.sort(SourceOrder.FIRST_TO_LAST));
        return List.copyOf(components.values());
    }

    private static Map<String, Fragment> fragments(Collection<ClaimAdjudicated> loaded) {
        Map<String, ClaimAdjudicated> distinct = HashMap.newHashMap(loaded.size());
        for (ClaimAdjudicated adjudication : loaded) {
            distinct.put(adjudication.eventId(), adjudication);
        }
        Map<String, Fragment> fragments = LinkedHashMap.newLinkedHashMap(distinct.size());
        for (ClaimAdjudicated adjudication : distinct.values()) {
            fragments.computeIfAbsent(adjudication.claimKey(), Fragment::new).add(adjudication);
        }
        return fragments;
    }

    private static Map<String, List<Fragment>> sharedTokens(Collection<Fragment> fragments, Set<String> repeated) {
        Map<String, List<Fragment>> byToken = new HashMap<>();
        for (Fragment fragment : fragments) {
            for (ClaimAdjudicated adjudication : fragment.adjudications()) {
                index(byToken, adjudication.payerClaimToken(), fragment, repeated);
                index(byToken, adjudication.originalClaimToken(), fragment, repeated);
            }
        }
        return byToken;
    }

    private static void index(
            Map<String, List<Fragment>> byToken, @Nullable String token, Fragment fragment, Set<String> repeated) {
        if (token != null && !repeated.contains(token)) {
            List<Fragment> known = byToken.computeIfAbsent(token, key -> new ArrayList<>(1));
            if (!known.contains(fragment)) {
                known.add(fragment);
            }
        }
    }

    private static void join(String token, List<Fragment> sharing, Groups groups) {
        for (int i = 0; i < sharing.size(); i++) {
            for (int j = i + 1; j < sharing.size(); j++) {
                if (isOneClaim(sharing.get(i), sharing.get(j), token, sharing)) {
                    groups.join(sharing.get(i).claimKey(), sharing.get(j).claimKey());
                }
            }
        }
    }

    private static boolean isOneClaim(Fragment a, Fragment b, String token, List<Fragment> sharing) {
        if (!a.samePayee(b)) {
            return false;
        }
        if (a.refersBy(b, token) || b.refersBy(a, token)) {
            return a.samePatientNumber(b) || a.datesAgree(b) || a.sameCharge(b);
        }
        if (a.samePatientNumber(b) && a.isDated() != b.isDated()) {
            return a.isDated() ? isOnlyMatch(b, a, sharing) : isOnlyMatch(a, b, sharing);
        }
        boolean replaced = a.isTakenBack(token) != b.isTakenBack(token);
        return replaced && (a.samePatientNumber(b) || a.datesAgree(b)) && (a.sameCharge(b) || a.sharesProcedure(b));
    }

    /// Whether an undated piece can only belong to this dated one: there is no other, or no other of the same charge.
    private static boolean isOnlyMatch(Fragment undated, Fragment dated, List<Fragment> sharing) {
        int candidates = 0;
        int sameCharge = 0;
        for (Fragment other : sharing) {
            if (other.isDated() && other.samePatientNumber(undated) && other.samePayee(undated)) {
                candidates++;
                sameCharge += other.sameCharge(undated) ? 1 : 0;
            }
        }
        return candidates == 1 || (sameCharge == 1 && dated.sameCharge(undated));
    }
}
