package org.overturn.classify.core.deadline;

/// What the remarks of a claim say about rights.
///
/// @param mayAppeal whether at least one refusal may be appealed: false where remarks take that right from all of them
/// (for instance N211, MA44, MA130)
/// @param mustFile whether a claim has to be sent again, so that filing limits matter
/// @param isUpheld whether the payer has already reviewed and upheld a refusal (CARC 193)
/// @param isFirstStepOpen whether at least one refusal has not been reviewed yet
/// @param nonContracted whether a remark says that the provider is outside the network (N887, No Surprises Act)
/// @param isUnprocessable whether the payer never took the claim in (MA130)
public record Rights(
        boolean mayAppeal,
        boolean mustFile,
        boolean isUpheld,
        boolean isFirstStepOpen,
        boolean nonContracted,
        boolean isUnprocessable) {}
