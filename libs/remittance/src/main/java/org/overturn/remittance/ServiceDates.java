package org.overturn.remittance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.x12.Claim;
import org.overturn.x12.DatedAs;
import org.overturn.x12.ServiceLine;

/// First and last date of service, of a claim and of a line.
///
/// Source: X12 005010X221A1, DTM 232, 233 in loop 2100; 472, 150, 151 in loop 2110
record ServiceDates(@Nullable LocalDate from, @Nullable LocalDate to) {

    static ServiceDates of(ServiceLine line) {
        LocalDate single = date(line.dates(), "472");
        LocalDate from = single == null ? date(line.dates(), "150") : single;
        LocalDate to = single == null ? date(line.dates(), "151") : single;
        return new ServiceDates(from, to == null ? from : to);
    }

    static ServiceDates of(Claim claim) {
        LocalDate from = date(claim.dates(), "232");
        LocalDate to = date(claim.dates(), "233");
        LocalDate firstOfLines = null;
        LocalDate lastOfLines = null;
        for (var line : claim.lines()) {
            var dates = of(line);
            firstOfLines = earlier(firstOfLines, dates.from());
            lastOfLines = later(lastOfLines, dates.to());
        }
        LocalDate first = from == null ? firstOfLines : from;
        LocalDate last = to == null ? lastOfLines : to;
        return new ServiceDates(first, last == null ? first : last);
    }

    static @Nullable LocalDate date(List<DatedAs> dates, String qualifier) {
        for (var date : dates) {
            if (date.qualifier().equals(qualifier)) {
                return date.date();
            }
        }
        return null;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
