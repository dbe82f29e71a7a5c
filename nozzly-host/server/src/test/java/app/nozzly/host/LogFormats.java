package app.nozzly.host;

import java.util.logging.Formatter;

/** Lets tests in other packages write log lines as the program does. */
public final class LogFormats {

    private LogFormats() {}

    public static Formatter json() {
        return new LogOutput.JsonLines();
    }

    public static Formatter text() {
        return new LogOutput.TextLines();
    }
}
