package org.overturn.classify.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.PolicyFault;

/// What is wrong with a policy, and where. `line` counts from one, the header included; it is null for a file as a
/// whole. `policyVersion` is there where a row of the version beneath no longer holds, and file and line are its.
record FaultView(
        String file,
        @Nullable Long line,
        @Nullable String rule,
        String message,
        @Nullable String policyVersion) {

    static List<FaultView> all(List<PolicyFault> faults) {
        return faults.stream()
                .map(fault -> new FaultView(
                        fault.file(),
                        fault.line() == 0 ? null : fault.line(),
                        orNull(fault.rule()),
                        fault.message(),
                        orNull(fault.version())))
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
