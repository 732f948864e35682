package org.overturn.appeal.rest;

import java.util.UUID;
import org.overturn.platform.rest.Problems;

/// The id in the path.
final class ItemPath {

    private ItemPath() {}

    /// A text that is no id names nothing: 404.
    static UUID parse(String workItemId) {
        try {
            return UUID.fromString(workItemId);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
