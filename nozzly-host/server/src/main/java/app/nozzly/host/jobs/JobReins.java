package app.nozzly.host.jobs;

import app.nozzly.jobs.JobProgress;

/** Holds work that runs: keeps what it says and ends it when it must. */
@FunctionalInterface
interface JobReins {

    /** @throws JobSignal when the work must end */
    void note(JobProgress progress);
}
