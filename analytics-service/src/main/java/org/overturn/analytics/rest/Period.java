package org.overturn.analytics.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Grouping;
import org.overturn.analytics.core.Window;
import org.overturn.platform.rest.Problems;

/// Which days, and broken down by what. Text, because JAX-RS answers 404 to a value that it cannot convert.
public class Period {

    /// The window when the client names none.
    static final String DEFAULT_WINDOW = "30d";

    private static final String ALL = "all";
    private static final Map<String, Integer> DAYS = Map.of("7d", 7, "30d", 30, "90d", 90, "365d", 365);

    @QueryParam("window")
    @Parameter(description = "7d, 30d, 90d, 365d or all; 30d when nothing is given")
    @Nullable
    String window;

    @QueryParam("asOf")
    @Parameter(description = "Last day of the window; today (UTC) when not given")
    @Nullable
    String asOf;

    @QueryParam("from")
    @Parameter(description = "First day, instead of a window")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day, instead of a window")
    @Nullable
    String to;

    @QueryParam("groupBy")
    @Parameter(description = "payer, category, type, carc, provider, procedure or day")
    @Nullable
    String groupBy;

    LocalDate asOf(Clock clock) {
        LocalDate day = date("asOf", asOf);
        return day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day;
    }

    Window window(Clock clock) {
        if (from != null || to != null) {
            return range();
        }
        String name = window == null ? DEFAULT_WINDOW : window;
        if (name.equals(ALL)) {
            return new Window(null, asOf == null ? null : asOf(clock));
        }
        Integer days = DAYS.get(name);
        if (days == null) {
            throw Problems.badRequest("bad-window", "window is 7d, 30d, 90d, 365d or all.");
        }
        return Window.rolling(days, asOf(clock));
    }

    @Nullable
    Grouping grouping() {
        if (groupBy == null) {
            return null;
        }
        try {
            return Grouping.valueOf(groupBy.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(
                    "bad-group-by", "groupBy is payer, category, type, carc, provider, procedure or day.");
        }
    }

    private Window range() {
        if (window != null) {
            throw Problems.badRequest("bad-window", "Give either a window, or from and to.");
        }
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw Problems.badRequest("bad-window", "from is not after to.");
        }
        return new Window(first, last);
    }

    /// A day from a query parameter; a 400 problem when it is none.
    static @Nullable LocalDate date(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problems.badRequest("bad-date", name + " is a day such as 2026-12-31.");
        }
    }
}
