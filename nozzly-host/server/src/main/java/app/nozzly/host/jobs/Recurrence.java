package app.nozzly.host.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;

/**
 * Every so often, and for the first time some while after the first start: a host that has just been started has better things to do. Immutable.
 *
 * @param every time between two starts
 */
record Recurrence(Duration every) implements Schedule {

    private static final int FIRST_PART = 12;

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        return last.getTimeDone().plus(every);
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return now.plus(every.dividedBy(FIRST_PART));
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
