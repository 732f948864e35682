package org.overturn.classify.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.events.ClaimAdjudicated;

/// Everything payers said of some claims.
///
/// @param events those at hand
/// @param packed those loaded, some of them perhaps at hand as well
/// @param repeated tokens that link nothing
record History(List<ClaimAdjudicated> events, List<byte[]> packed, Set<TokenRef> repeated) {

    /// All of them, each once.
    Collection<ClaimAdjudicated> with(List<ClaimAdjudicated> loaded) {
        if (loaded.isEmpty()) {
            return events;
        }
        Map<String, ClaimAdjudicated> once = new LinkedHashMap<>();
        events.forEach(event -> once.put(event.tenantId() + event.eventId(), event));
        loaded.forEach(event -> once.put(event.tenantId() + event.eventId(), event));
        return once.values();
    }
}
