package org.overturn.classify.core.policy;

import java.util.List;
import java.util.Set;

/// What we know of a payer.
///
/// @param id of the profile, for instance `aetna`
/// @param families names that deadline rules use for the payer, most particular first
/// @param lineOfBusiness for instance `commercial`, `medicare_ffs`; `any` where it varies
/// @param capitated whether contracts with this payer are capitated, so that CARC 24 is no denial
/// @param lastResort whether the payer pays after all others whatever CLP02 says (Medicaid), so that CLP02 tells no
/// order
/// @param payerIds payer ids, upper case
/// @param nameWords words that a payer name contains, upper case
/// @param filingIndicators CLP06 values for which the profile holds; empty means any
public record PayerProfile(
        String id,
        List<String> families,
        String lineOfBusiness,
        boolean capitated,
        boolean lastResort,
        Set<String> payerIds,
        Set<String> nameWords,
        Set<String> filingIndicators) {

    /// A payer of which nothing is known.
    public static final PayerProfile UNKNOWN =
            new PayerProfile("unknown", List.of(), "any", false, false, Set.of(), Set.of(), Set.of());

    public PayerProfile {
        families = List.copyOf(families);
        payerIds = Set.copyOf(payerIds);
        nameWords = Set.copyOf(nameWords);
        filingIndicators = Set.copyOf(filingIndicators);
    }
}
