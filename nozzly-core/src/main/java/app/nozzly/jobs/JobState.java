package app.nozzly.jobs;

import java.util.Locale;

/** Where a {@link Job} stands. */
public enum JobState {
    /** Asked for, waits for its turn. */
    QUEUED,
    /** Under way. */
    RUNNING,
    /** Ended well. */
    DONE,
    /** Ended badly, with the reason; it can be repeated. */
    FAILED,
    /** Called off. */
    CANCELLED;

    /** Whether nothing more will happen by itself. */
    public boolean isEnd() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** The stable name, for example {@code queued}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
