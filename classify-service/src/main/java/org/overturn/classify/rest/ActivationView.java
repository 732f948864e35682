package org.overturn.classify.rest;

import java.time.Instant;
import org.overturn.classify.port.PolicyActivation;

/// A policy was made to hold: which, instead of which, when and by whom, and the run that showed the difference.
record ActivationView(String version, String previousVersion, Instant activatedAt, String activatedBy, String runId) {

    static ActivationView of(PolicyActivation activation) {
        return new ActivationView(
                activation.version(),
                activation.previousVersion(),
                activation.activatedAt(),
                activation.activatedBy(),
                activation.runId().toString());
    }
}
