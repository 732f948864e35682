package org.overturn.classify.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.overturn.classify.port.PolicyAmendment;

/// Amendments of tenants as files of a policy.
public final class Amendments {

    private Amendments() {}

    /// A policy with amendments over it, the lowest first.
    public static PolicySource over(PolicySource base, List<PolicyAmendment> amendments) {
        PolicySource source = base;
        for (PolicyAmendment amendment : amendments) {
            source = source.amendedBy(rows(amendment));
        }
        return source;
    }

    static PolicySource rows(PolicyAmendment amendment) {
        Map<String, String> files = new HashMap<>(amendment.files());
        files.put(
                PolicyFiles.HEAD,
                CsvText.table(
                        List.of("version", "effective_from", "title"),
                        List.of(List.of(
                                amendment.version(), amendment.effectiveFrom().toString(), amendment.title()))));
        return PolicySource.of(files);
    }
}
