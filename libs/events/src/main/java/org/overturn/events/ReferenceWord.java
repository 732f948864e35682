package org.overturn.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A word of a free reference, as whatever it could be. Which of these it is, only the payer's habit or a claim that
/// bears the key can tell.
///
/// @param place among the words, from one; zero for the whole text where it has several
/// @param date where the word is a day, CCYYMMDD, else null
/// @param accountKey the account key of claims whose CLP01 the word is, null where it is too short to name one
/// @param claimKeys the claim keys of that account on the days that the reference names
/// @param payerClaimToken the payer claim token of claims whose CLP07 the word is, null where it is too short
public record ReferenceWord(
        int place,
        @Nullable LocalDate date,
        @Nullable String accountKey,
        List<String> claimKeys,
        @Nullable String payerClaimToken) {

    public ReferenceWord {
        claimKeys = List.copyOf(claimKeys);
    }
}
