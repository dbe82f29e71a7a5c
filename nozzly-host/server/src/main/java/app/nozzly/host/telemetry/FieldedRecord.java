package app.nozzly.host.telemetry;

import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** A line of the log that consists of named fields, and says the same in words for people. */
public final class FieldedRecord extends LogRecord {

    private static final long serialVersionUID = 1;

    private final transient Map<String, Object> fields;
    private final transient Task task;

    FieldedRecord(String logger, String words, Map<String, Object> fields, Task task) {
        super(Level.INFO, words);
        setLoggerName(logger);
        this.fields = fields;
        this.task = task;
    }

    /** Texts and numbers by name, in the order to be written. */
    public Map<String, Object> fields() {
        return fields;
    }

    /** What the line is about; it may be written by a thread that does something else by now. */
    public Optional<Task> task() {
        return Optional.of(task);
    }
}
