package app.nozzly.host.telemetry;

import app.nozzly.host.config.HostSettings.LogFormat;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes a line for each request: for all of them where programs read the log, else for those that took longer than a second or failed. It speaks to the
 * JDK's log itself, because the lines have fields. Thread-safe.
 */
final class AccessLog {

    private static final Logger LOG = Logger.getLogger(AccessLog.class.getName());
    private static final long SLOW_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int SERVER_ERROR = 500;

    private final LogFormat format;

    AccessLog(LogFormat format) {
        this.format = format;
    }

    /** @param stream whether it was a stream of events, which is never slow */
    void write(AccessLine line, boolean stream) {
        boolean slow = line.nanos() >= SLOW_NANOS && !stream;
        boolean worth = format == LogFormat.JSON || slow || line.status() >= SERVER_ERROR;
        if (worth && LOG.isLoggable(Level.INFO)) {
            LOG.log(new FieldedRecord(LOG.getName(), line.text(), line.fields(), line.task()));
        }
    }
}
