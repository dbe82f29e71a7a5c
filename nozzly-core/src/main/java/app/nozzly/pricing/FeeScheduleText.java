package app.nozzly.pricing;

import app.nozzly.pricing.internal.ScheduleReader;
import app.nozzly.pricing.internal.ScheduleWriter;
import app.nozzly.problem.NozzlyException;
import java.util.List;

/**
 * Fee schedules as plain text that a person can read and edit: one thing a line, described in {@code docs/reference/fee-schedules.md}. Reading
 * what was written gives equal schedules. Pure and thread-safe.
 */
public final class FeeScheduleText {

    private FeeScheduleText() {}

    /**
     * Reads schedules.
     *
     * @param name name of the file, for messages
     * @param text any number of schedules; lines that are blank or begin with {@code #} are skipped
     * @throws NozzlyException {@code validation_failed} naming file, line, value and remedy
     */
    public static List<FeeSchedule> read(String name, String text) {
        return new ScheduleReader(name).read(text);
    }

    /** Writes schedules in the form that {@link #read} understands. */
    public static String write(List<FeeSchedule> schedules) {
        return ScheduleWriter.write(schedules);
    }
}
