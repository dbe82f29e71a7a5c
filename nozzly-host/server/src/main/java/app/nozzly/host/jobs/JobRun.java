package app.nozzly.host.jobs;

import app.nozzly.context.OperationContext;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobProgress;
import java.time.Clock;
import java.util.Map;

/** One run of a job, as its work sees it. One thread. */
public final class JobRun {

    private final Job job;
    private final OperationContext context;
    private final Clock clock;
    private final JobReins reins;
    private JobProgress progress = JobProgress.NONE;

    JobRun(Job job, OperationContext context, Clock clock, JobReins reins) {
        this.job = job;
        this.context = context;
        this.clock = clock;
        this.reins = reins;
    }

    /** The job's own workshop, with whoever asked for it as actor. There is no other way to the store. */
    public OperationContext context() {
        return context;
    }

    /** What it is done with, by name. */
    public Map<String, String> arguments() {
        return job.arguments();
    }

    public Clock clock() {
        return clock;
    }

    /** Which time it is tried; 1 for the first. */
    public int attempt() {
        return job.attempts();
    }

    /**
     * Says how far it is. Call it as often as there is something to say: what is noted is limited. Ends the work, by throwing, when the job was called
     * off; it must not be called within a transaction that writes.
     *
     * @param done pieces of work done
     * @param total pieces of work there are; 0 while that is not known
     * @param note what is being done, for people; may be empty
     */
    public void progress(long done, long total, String note) {
        progress = new JobProgress(done, total, note);
        reins.note(progress);
    }

    /** Ends the work, by throwing, when the job was called off; it must not be called within a transaction that writes. */
    public void requireNotCancelled() {
        reins.note(progress);
    }

    /** What was said last. */
    JobProgress reached() {
        return progress;
    }
}
