package org.overturn.analytics.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Window;
import org.overturn.platform.rest.Problems;

/// Payment dates, all of them when nothing is given. Text, because JAX-RS answers 404 to a value that it cannot
/// convert.
public class DayRange {

    @QueryParam("from")
    @Parameter(description = "First payment date")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Last payment date")
    @Nullable
    String to;

    Window window() {
        LocalDate first = Period.date("from", from);
        LocalDate last = Period.date("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw Problems.badRequest("bad-window", "from is not after to.");
        }
        return new Window(first, last);
    }
}
