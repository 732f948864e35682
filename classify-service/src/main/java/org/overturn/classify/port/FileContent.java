package org.overturn.classify.port;

import java.util.List;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.x12.Finding;

/// What is in a file.
public sealed interface FileContent {

    /// What was found on the way.
    List<Finding> findings();

    /// A file with at least one sound transaction set.
    ///
    /// @param claims those of the sound transaction sets, in file order; their identifiers are plain text
    record Understood(List<ClaimAdjudicated> claims, List<Finding> findings) implements FileContent {
        public Understood {
            claims = List.copyOf(claims);
            findings = List.copyOf(findings);
        }
    }

    /// A file that cannot be used.
    record Unreadable(List<Finding> findings) implements FileContent {
        public Unreadable {
            findings = List.copyOf(findings);
        }
    }
}
