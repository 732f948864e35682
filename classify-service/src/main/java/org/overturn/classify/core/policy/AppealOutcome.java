package org.overturn.classify.core.policy;

/// What a reason code says of an appeal that the provider made before.
public enum AppealOutcome {
    /// The code says nothing of an appeal.
    NONE,
    /// Reviewed and upheld (CARC 193).
    UPHELD,
    /// Not reviewed: the appeal came too late or was malformed (CARC 285, 286).
    DISMISSED
}
