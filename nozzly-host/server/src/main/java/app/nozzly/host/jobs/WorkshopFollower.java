package app.nozzly.host.jobs;

import app.nozzly.context.OperationContext;
import app.nozzly.host.events.EventFollower;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobState;
import app.nozzly.store.ListQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows the jobs of a workshop that wait or run, the latest of them, and tells of each end once. The id of an event is the time of the look: a reader
 * that comes back with it is told of all that ended since, at least. One thread at a time.
 */
final class WorkshopFollower implements EventFollower {

    /** Looks of two hosts may be that far apart. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private final JobDesk desk;
    private final OperationContext context;
    private final Clock clock;
    private final JobTalk talk;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private Optional<Instant> since;

    WorkshopFollower(JobDesk desk, OperationContext context, Optional<String> seen, Clock clock, JobTalk talk) {
        this.desk = desk;
        this.context = context;
        this.clock = clock;
        this.talk = talk;
        this.since = seen.flatMap(WorkshopFollower::time).map(time -> time.minus(CLOCKS_DIFFER));
    }

    @Override
    public boolean look() {
        String id = String.valueOf(clock.millis());
        List<Job> open = new ArrayList<>(list(Map.of("state", JobState.RUNNING.code())));
        open.addAll(list(Map.of("state", JobState.QUEUED.code())));
        missed().forEach(job -> talk.tell(id, job));
        ended(open).forEach(job -> talk.tell(id, job));
        for (Job job : open) {
            String mark = JobMarks.of(job);
            if (!mark.equals(marks.put(job.id().toString(), mark))) {
                talk.tell(id, job);
            }
        }
        return true;
    }

    private List<Job> list(Map<String, String> filters) {
        return desk.list(
                        context,
                        new ListQuery(ListQuery.DEFAULT_LIMIT, Optional.empty(), List.of(), Optional.empty(), filters))
                .items();
    }

    /** What ended while the reader was away. */
    private List<Job> missed() {
        Optional<Instant> after = since;
        since = Optional.empty();
        return after.map(time -> list(Map.of()).stream()
                        .filter(job ->
                                job.endedAt().filter(end -> end.isAfter(time)).isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** What waited or ran at the look before and does no more. */
    private List<Job> ended(List<Job> open) {
        Set<String> gone = new TreeSet<>(marks.keySet());
        open.forEach(job -> gone.remove(job.id().toString()));
        gone.forEach(marks::remove);
        return gone.stream().map(id -> desk.get(context, id)).toList();
    }

    private static Optional<Instant> time(String id) {
        return id.matches("\\d{1,15}") ? Optional.of(Instant.ofEpochMilli(Long.parseLong(id))) : Optional.empty();
    }
}
