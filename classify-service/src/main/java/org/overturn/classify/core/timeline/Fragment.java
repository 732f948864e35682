package org.overturn.classify.core.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Payee;

/// All adjudications under one claim key. Usually a whole claim; sometimes a piece of one, when the payer changed or
/// left out what the key is made of.
final class Fragment {

    private final String claimKey;
    private final List<ClaimAdjudicated> adjudications = new ArrayList<>(2);

    Fragment(String claimKey) {
        this.claimKey = claimKey;
    }

    void add(ClaimAdjudicated adjudication) {
        adjudications.add(adjudication);
    }

    String claimKey() {
        return claimKey;
    }

    List<ClaimAdjudicated> adjudications() {
        return adjudications;
    }

    boolean samePatientNumber(Fragment other) {
        return first().patientControlToken().equals(other.first().patientControlToken());
    }

    boolean samePayee(Fragment other) {
        Payee mine = first().payee();
        Payee theirs = other.first().payee();
        if (mine.npi() != null && theirs.npi() != null) {
            return mine.npi().equals(theirs.npi());
        }
        if (mine.taxIdToken() != null && theirs.taxIdToken() != null) {
            return mine.taxIdToken().equals(theirs.taxIdToken());
        }
        return mine.name().equals(theirs.name());
    }

    boolean isDated() {
        for (ClaimAdjudicated adjudication : adjudications) {
            if (adjudication.claim().serviceFrom() != null) {
                return true;
            }
        }
        return false;
    }

    boolean datesAgree(Fragment other) {
        for (ClaimAdjudicated mine : adjudications) {
            for (ClaimAdjudicated theirs : other.adjudications) {
                var from = mine.claim().serviceFrom();
                if (from == null
                        || theirs.claim().serviceFrom() == null
                        || from.equals(theirs.claim().serviceFrom())) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean sameCharge(Fragment other) {
        for (ClaimAdjudicated mine : adjudications) {
            long charge = Math.abs(mine.claim().chargeCents());
            for (ClaimAdjudicated theirs : other.adjudications) {
                if (charge == Math.abs(theirs.claim().chargeCents())) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean sharesProcedure(Fragment other) {
        for (ClaimAdjudicated mine : adjudications) {
            for (ClaimAdjudicated theirs : other.adjudications) {
                if (mine.claim().lines().isEmpty() || theirs.claim().lines().isEmpty()) {
                    return true;
                }
                for (var line : mine.claim().lines()) {
                    if (theirs.claim().lines().stream()
                            .anyMatch(l ->
                                    l.procedure().code().equals(line.procedure().code()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Whether what the payer decided under this token has been taken back and not replaced here.
    boolean isTakenBack(String token) {
        int forward = 0;
        int backward = 0;
        for (ClaimAdjudicated adjudication : adjudications) {
            if (token.equals(adjudication.payerClaimToken()) || token.equals(adjudication.originalClaimToken())) {
                if (isReversal(adjudication)) {
                    backward++;
                } else {
                    forward++;
                }
            }
        }
        return backward > 0 && backward >= forward;
    }

    /// Whether an adjudication here names one of the other fragment as its original (REF*F8), or the other way round.
    boolean refersBy(Fragment other, String token) {
        for (ClaimAdjudicated adjudication : adjudications) {
            if (Objects.equals(adjudication.originalClaimToken(), token)
                    && !Objects.equals(adjudication.payerClaimToken(), token)
                    && other.carries(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean carries(@Nullable String token) {
        for (ClaimAdjudicated adjudication : adjudications) {
            if (Objects.equals(adjudication.payerClaimToken(), token)
                    || Objects.equals(adjudication.originalClaimToken(), token)) {
                return true;
            }
        }
        return false;
    }

    private ClaimAdjudicated first() {
        return adjudications.getFirst();
    }

    private static boolean isReversal(ClaimAdjudicated adjudication) {
        return adjudication.claim().chargeCents() < 0
                || (adjudication.claim().chargeCents() == 0
                        && adjudication.claim().status().equals("22"));
    }
}
