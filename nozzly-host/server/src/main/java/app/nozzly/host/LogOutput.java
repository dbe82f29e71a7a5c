package app.nozzly.host;

import app.nozzly.host.config.HostSettings;
import app.nozzly.host.telemetry.CurrentTask;
import app.nozzly.host.telemetry.FieldedRecord;
import app.nozzly.host.telemetry.Task;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sends the log to standard error, one line for each event, as text or JSON. Control characters never reach the terminal. */
final class LogOutput {

    /** Held, because the log manager forgets the level of a logger that nobody holds. */
    private static final Logger OURS = Logger.getLogger("app.nozzly");

    private static final Logger ALL = Logger.getLogger("");

    private LogOutput() {}

    /** Of our own parts everything from information on, of libraries only warnings. */
    static void install(HostSettings.LogFormat format) {
        LogManager.getLogManager().reset();
        ConsoleHandler handler = new ConsoleHandler();
        handler.setFormatter(format == HostSettings.LogFormat.JSON ? new JsonLines() : new TextLines());
        ALL.addHandler(handler);
        ALL.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
    }

    /** For commands that speak for themselves: only failures of the libraries are logged. */
    static void installQuietly(HostSettings.LogFormat format) {
        install(format);
        Logger.getLogger("").setLevel(Level.SEVERE);
    }

    /** For example {@code 2026-11-20T09:30:00.000Z INFO Lifecycle message}. */
    static final class TextLines extends Formatter {
        @Override
        public String format(LogRecord event) {
            return Instant.ofEpochMilli(event.getMillis()) + " " + level(event) + " " + event.getLoggerName() + " "
                    + task(event)
                            .map(task -> task.kind() + "=" + task.id() + " trace_id=" + task.traceId() + " ")
                            .orElse("")
                    + formatMessage(event).replaceAll("\\p{Cntrl}", "?") + System.lineSeparator()
                    + indented(trace(event));
        }
    }

    /** A message inside a trace may hold line breaks of a stranger; no line of it may look like the beginning of an event. */
    private static String indented(String trace) {
        return trace.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").replaceAll("(?m)^(?=[^\\t])", "\t");
    }

    /** One JSON object for each event. */
    static final class JsonLines extends Formatter {
        @Override
        public String format(LogRecord event) {
            return "{\"time\":\"" + Instant.ofEpochMilli(event.getMillis()) + "\",\"level\":\"" + level(event)
                    + "\",\"logger\":\"" + quote(event.getLoggerName()) + "\",\"message\":\""
                    + quote(formatMessage(event)) + "\""
                    + task(event)
                            .map(task -> text(task.kind(), task.id()) + text("trace_id", task.traceId()))
                            .orElse("")
                    + fields(event)
                    + (event.getThrown() == null ? "" : ",\"trace\":\"" + quote(trace(event)) + "\"") + "}"
                    + System.lineSeparator();
        }

        private static String fields(LogRecord event) {
            StringBuilder fields = new StringBuilder();
            if (event instanceof FieldedRecord fielded) {
                fielded.fields()
                        .forEach((name, value) -> fields.append(
                                value instanceof Number ? ",\"" + name + "\":" + value : text(name, value.toString())));
            }
            return fields.toString();
        }

        private static String text(String name, String value) {
            return ",\"" + name + "\":\"" + quote(value) + "\"";
        }

        private static String quote(String text) {
            return new String(JsonStringEncoder.getInstance().quoteAsString(String.valueOf(text)));
        }
    }

    /** What the event is about: what it says itself, else what its thread is doing. */
    private static Optional<Task> task(LogRecord event) {
        return event instanceof FieldedRecord fielded ? fielded.task() : CurrentTask.get();
    }

    private static String level(LogRecord event) {
        int level = event.getLevel().intValue();
        String name = level >= Level.SEVERE.intValue()
                ? "error"
                : level >= Level.WARNING.intValue() ? "warn" : level >= Level.INFO.intValue() ? "info" : "debug";
        return name.toUpperCase(Locale.ROOT);
    }

    private static String trace(LogRecord event) {
        if (event.getThrown() == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        event.getThrown().printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
