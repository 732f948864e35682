package org.overturn.local;

import java.io.PrintStream;
import java.util.Objects;

/// What the person sees: lines, and on a terminal one line that changes while they wait.
final class Screen {

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private String progress = "";

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Screen ofProcess() {
        return new Screen(
                System.out,
                Objects.requireNonNull(System.console(), "System.console").isTerminal());
    }

    synchronized void line(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    /// Shows how far something is. Without a terminal each different text is a line.
    synchronized void progress(String text) {
        if (text.equals(progress)) {
            return;
        }
        progress = text;
        if (terminal) {
            out.print(CLEAR_LINE + text);
        } else {
            out.println(text);
        }
        out.flush();
    }

    private void clear() {
        if (terminal && !progress.isEmpty()) {
            out.print(CLEAR_LINE);
        }
        progress = "";
    }
}
