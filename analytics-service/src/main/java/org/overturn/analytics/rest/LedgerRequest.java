package org.overturn.analytics.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.port.LedgerBooks.Wanted;
import org.overturn.platform.rest.Problems;

/// Which adjustments; all of them when nothing is given.
public class LedgerRequest {

    private static final Map<String, Wanted> STATES = Map.of(
            "open", Wanted.OPEN,
            "settled", Wanted.SETTLED,
            "review", Wanted.REVIEW,
            "unmatched", Wanted.UNMATCHED);

    @QueryParam("code")
    @Parameter(description = "PLB code, for instance WO")
    @Nullable
    String code;

    @QueryParam("payer")
    @Parameter(description = "Payer id")
    @Nullable
    String payer;

    @QueryParam("state")
    @Parameter(description = "open, settled, review, or unmatched: names no claim that is known although it should")
    @Nullable
    String state;

    @Nullable
    Wanted standing() {
        if (state == null) {
            return null;
        }
        Wanted wanted = STATES.get(state);
        if (wanted == null) {
            throw Problems.badRequest("bad-state", "state is open, settled, review or unmatched.");
        }
        return wanted;
    }
}
