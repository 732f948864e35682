package org.overturn.analytics.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.overturn.analytics.AnalyticsConfig;
import org.overturn.analytics.core.ledger.AdjustmentCode;
import org.overturn.analytics.core.ledger.AdjustmentCode.Opens;
import org.overturn.analytics.core.ledger.AdjustmentCode.PairedBy;
import org.overturn.analytics.core.ledger.AdjustmentCodes;
import org.overturn.analytics.core.ledger.Effect;
import org.overturn.analytics.core.ledger.ReferenceLayouts;

/// The tables that the ledger goes by, read and checked at start: a service with a broken one does not start.
@Startup
@ApplicationScoped
class LedgerTables {

    private static final String CODES = "/provider_adjustments.csv";
    private static final String NOTHING = "-";

    private final AdjustmentCodes codes;
    private final ReferenceLayouts layouts;

    LedgerTables(AnalyticsConfig config) {
        this.codes = read();
        this.layouts = ReferenceLayouts.of(config.referenceLayouts());
    }

    AdjustmentCodes codes() {
        return codes;
    }

    ReferenceLayouts layouts() {
        return layouts;
    }

    private static AdjustmentCodes read() {
        try (InputStream file = Objects.requireNonNull(LedgerTables.class.getResourceAsStream(CODES), CODES);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return AdjustmentCodes.of(rows.stream().map(LedgerTables::code).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AdjustmentCode code(NamedCsvRecord row) {
        return new AdjustmentCode(
                row.getField("code"),
                Effect.valueOf(row.getField("effect")),
                Opens.valueOf(name(row.getField("opens"))),
                PairedBy.valueOf(name(row.getField("pairs_by"))),
                namesClaim(row.getField("names_claim")),
                row.getField("meaning"));
    }

    private static String name(String field) {
        return field.equals(NOTHING) ? "NOTHING" : field.toUpperCase(Locale.ROOT);
    }

    private static boolean namesClaim(String field) {
        return switch (field) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("names_claim is yes or no");
        };
    }
}
