package app.nozzly.host.jobs;

import app.nozzly.problem.Message;

/**
 * What a job does. It may be done more than once: its host can be killed after the effect and before that was noted, and another host begins again. Work
 * must be written so that the second time changes nothing. Thread-safe: several jobs of a kind may run at the same time.
 */
@FunctionalInterface
public interface JobWork {

    /**
     * Does it. What it throws is a failure of the job, and is tried again where the kind says so.
     *
     * @return what came of it, for people
     * @throws JobFailure when the work itself finds that it ends badly; this is never tried again by itself
     */
    Message run(JobRun run);
}
