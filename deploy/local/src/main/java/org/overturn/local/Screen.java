package org.overturn.local;

import java.io.Console;
import java.io.PrintStream;

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

    // Error Prone knows JDK 22 to 24, where there always was a console; from 25 on it is null again without a terminal.
    @SuppressWarnings("SystemConsoleNull")
    static Screen ofProcess() {
        Console console = System.console();
        return new Screen(System.out, console != null && console.isTerminal());
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
