package org.overturn.x12;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// `java -jar … describe FILE`: what an 835 holds, for a person at a terminal. Identifiers are masked.
///
/// Exit codes: 0 fine, 1 findings that are errors or something that does not balance, 2 unreadable or wrong use.
public final class Describe {

    private static final int FINE = 0;
    private static final int DEFECTS = 1;
    private static final int UNUSABLE = 2;

    private Describe() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.length != 2 || !arguments[0].equals("describe")) {
            err.println("Usage: describe FILE   prints what an X12 835 remittance holds, identifiers masked");
            return UNUSABLE;
        }
        var file = Path.of(arguments[1]);
        if (!Files.isRegularFile(file)) {
            err.println("No such file, or not a file.");
            return UNUSABLE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return describe(in, out);
        }
    }

    private static int describe(InputStream in, PrintStream out) throws IOException {
        var reader = new RemittanceReader(in, Limits.DEFAULT);
        var page = new DescribedRemittance(out);
        boolean defects = false;
        while (true) {
            switch (reader.next()) {
                case RemittanceEvent.TransactionStarted(var header) -> page.start(header);
                case RemittanceEvent.ClaimRead(var _, var claim) -> page.add(claim);
                case RemittanceEvent.TransactionEnded(var summary) -> {
                    page.end(summary);
                    defects |= !summary.sound() || !summary.balanced() || summary.unbalancedClaims() > 0;
                }
                case RemittanceEvent.FileEnded(var summary) -> {
                    page.end(summary);
                    return summary.readable() ? (defects ? DEFECTS : FINE) : UNUSABLE;
                }
                case null -> throw new IllegalStateException("The reader ended without saying so");
            }
        }
    }
}
