package app.nozzly.host.jobs;

import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobProgress;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Writes what work says into its job, at most once in a while, and looks there whether it was called off. One thread. */
final class NotedProgress implements JobReins {

    private final JobLedger ledger;
    private final JobEntry entry;
    private final Job job;
    private final long stepNanoseconds;
    private final BooleanSupplier hurried;
    private JobProgress noted = JobProgress.NONE;
    private boolean looked;
    private long lookedAt;

    NotedProgress(JobLedger ledger, JobEntry entry, Job job, Duration step, BooleanSupplier hurried) {
        this.ledger = ledger;
        this.entry = entry;
        this.job = job;
        this.stepNanoseconds = step.toNanos();
        this.hurried = hurried;
    }

    @Override
    public void note(JobProgress progress) {
        if (hurried.getAsBoolean()) {
            throw new JobSignal(JobSignal.Reason.HOST_STOPS);
        }
        // The time that has passed, not the clock: work goes on when that is set.
        long now = System.nanoTime();
        if (!looked || now - lookedAt >= stepNanoseconds) {
            look(progress);
            looked = true;
            lookedAt = now;
        }
    }

    /** A store that cannot be reached for a moment does not end the work: it is looked at again later. */
    private void look(JobProgress progress) {
        try {
            if (progress.equals(noted)) {
                ledger.check(entry, job);
            } else {
                ledger.progress(entry, job, progress);
                noted = progress;
            }
        } catch (NozzlyException refusal) {
            if (refusal.code() != CommonError.UNAVAILABLE) {
                throw refusal;
            }
        }
    }
}
