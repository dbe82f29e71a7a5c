package app.nozzly.host.jobs;

import app.nozzly.context.OperationContext;
import app.nozzly.host.events.EventFollower;
import app.nozzly.jobs.Job;
import java.util.Optional;

/** Follows one job to its end. One thread at a time. */
final class OneJobFollower implements EventFollower {

    private final JobDesk desk;
    private final OperationContext context;
    private final String id;
    private final JobTalk talk;
    private Optional<String> seen;

    OneJobFollower(JobDesk desk, OperationContext context, String id, Optional<String> seen, JobTalk talk) {
        this.desk = desk;
        this.context = context;
        this.id = id;
        this.seen = seen;
        this.talk = talk;
    }

    @Override
    public boolean look() {
        Job job = desk.get(context, id);
        Optional<String> mark = Optional.of(JobMarks.of(job));
        if (!mark.equals(seen)) {
            talk.tell(mark.get(), job);
            seen = mark;
        }
        return !job.state().isEnd();
    }
}
