package org.overturn.classify.core.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Payer;

/// Finds the profile of a payer: the first whose ids or name words match and whose filing indicators allow it.
public final class PayerProfiles {

    /// Payers whose profile is remembered: more than any tenant has, and a bound where ids are made up.
    private static final int MAX_REMEMBERED = 4_096;

    private final List<PayerProfile> profiles;
    private final Map<Payer, PayerProfile> remembered = new ConcurrentHashMap<>();

    public PayerProfiles(List<PayerProfile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    public List<PayerProfile> all() {
        return profiles;
    }

    /// The payer's profile, [PayerProfile#UNKNOWN] where none matches.
    public PayerProfile of(Payer payer) {
        PayerProfile known = remembered.get(payer);
        if (known == null) {
            known = find(payer);
            if (remembered.size() < MAX_REMEMBERED) {
                remembered.put(payer, known);
            }
        }
        return known;
    }

    private PayerProfile find(Payer payer) {
        String id = payer.id().toUpperCase(Locale.ROOT);
        String name = payer.name().toUpperCase(Locale.ROOT);
        for (PayerProfile profile : profiles) {
            if (isFiledAs(profile, payer.filingIndicator()) && isNamed(profile, id, name)) {
                return profile;
            }
        }
        return PayerProfile.UNKNOWN;
    }

    /// Whether contracts with this payer are capitated.
    public boolean isCapitated(Payer payer) {
        return of(payer).capitated();
    }

    private static boolean isFiledAs(PayerProfile profile, @Nullable String indicator) {
        return profile.filingIndicators().isEmpty()
                || (indicator != null && profile.filingIndicators().contains(indicator));
    }

    private static boolean isNamed(PayerProfile profile, String id, String name) {
        if (profile.payerIds().isEmpty() && profile.nameWords().isEmpty()) {
            return true;
        }
        if (profile.payerIds().contains(id)) {
            return true;
        }
        for (String word : profile.nameWords()) {
            if (name.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
