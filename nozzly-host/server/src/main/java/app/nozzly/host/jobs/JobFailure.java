package app.nozzly.host.jobs;

import app.nozzly.problem.Message;
import java.util.Objects;

/** Says that work came to a bad end which doing it again would not mend, for example a check that found a fault. */
public final class JobFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    /** @param reason what was found, for people */
    public JobFailure(Message reason) {
        super(reason.toString());
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** What was found, for people. */
    public Message reason() {
        return reason;
    }
}
