package org.overturn.classify.port;

import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;

/// A claim as it stands.
///
/// @param claimKey the claim
/// @param revision of the assessment
/// @param assessment what the policy says
/// @param adjudication the one that the assessment rests on
public record StandingClaim(String claimKey, long revision, Assessment assessment, ClaimAdjudicated adjudication) {}
