package app.nozzly.host.jobs;

import app.nozzly.host.http.EventStream;
import app.nozzly.jobs.Job;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Tells one reader about jobs, and shows now and then that the line is not dead. One thread at a time. */
final class JobTalk {

    /** Short, because a reader who has gone is only noticed by talking to them, and takes up room until then. */
    private static final long SILENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    private static final long LONGEST_NANOSECONDS = TimeUnit.MINUTES.toNanos(10);

    private final EventStream stream;
    private final Function<Job, JobJson> json;
    private final long begun = System.nanoTime();
    private long spoken = begun;

    JobTalk(EventStream stream, Function<Job, JobJson> json) {
        this.stream = stream;
        this.json = json;
    }

    /**
     * Tells how a job stands.
     *
     * @param id what the reader names when it comes back
     */
    void tell(String id, Job job) {
        stream.send(id, "job", json.apply(job));
        spoken = System.nanoTime();
    }

    /** Says nothing, if nothing was said for a while. Says whether the talk goes on: a reader that comes back shows again who it is. */
    boolean breathe() {
        long now = System.nanoTime();
        if (now - spoken >= SILENCE_NANOSECONDS) {
            stream.keepAlive();
            spoken = now;
        }
        return now - begun < LONGEST_NANOSECONDS;
    }
}
