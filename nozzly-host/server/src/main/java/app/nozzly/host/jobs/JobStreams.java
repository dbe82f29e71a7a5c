package app.nozzly.host.jobs;

import app.nozzly.context.OperationContext;
import app.nozzly.host.events.EventRoom;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.jobs.Job;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Server-sent events of jobs. Thread-safe. */
public final class JobStreams implements AutoCloseable {

    private final JobDesk desk;
    private final Clock clock;
    private final EventRoom room = new EventRoom("job");

    public JobStreams(JobDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Follows one job; a reader that has seen its end is told to stay away with 204. */
    <R> Reply<R> one(Request<?> request, String id) {
        OperationContext context = request.context();
        Job job = desk.get(context, id);
        Optional<String> seen = lastSeen(request);
        if (job.state().isEnd() && seen.equals(Optional.of(JobMarks.of(job)))) {
            return Reply.nothing();
        }
        Locale locale = request.locale();
        return room.follow(
                request, talk -> new OneJobFollower(desk, context, id, seen, new JobTalk(talk, desk, locale)));
    }

    /** Follows the jobs of the workshop of a request. */
    <R> Reply<R> all(Request<?> request) {
        OperationContext context = request.context();
        Optional<String> seen = lastSeen(request);
        Locale locale = request.locale();
        return room.follow(
                request, talk -> new WorkshopFollower(desk, context, seen, clock, new JobTalk(talk, desk, locale)));
    }

    private static Optional<String> lastSeen(Request<?> request) {
        return request.header("Last-Event-ID").filter(id -> !id.isBlank());
    }

    /** How many readers there are in all workshops. */
    int readers() {
        return room.readers();
    }

    @Override
    public void close() {
        room.close();
    }
}
