package app.nozzly.host.telemetry;

import app.nozzly.host.LogFormats;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log as the program writes it, kept instead of printed. */
final class LogLines extends Handler implements AutoCloseable {

    private static final Logger ALL = Logger.getLogger("");

    private final Formatter format;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LogLines(Formatter format) {
        this.format = format;
        ALL.addHandler(this);
    }

    static LogLines json() {
        return new LogLines(LogFormats.json());
    }

    static LogLines text() {
        return new LogLines(LogFormats.text());
    }

    List<String> with(String part) {
        return lines.stream().filter(line -> line.contains(part)).toList();
    }

    @Override
    public void publish(LogRecord event) {
        lines.add(format.format(event).strip());
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        ALL.removeHandler(this);
    }
}
