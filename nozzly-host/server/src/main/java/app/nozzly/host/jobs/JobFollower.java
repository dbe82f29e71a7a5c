package app.nozzly.host.jobs;

import app.nozzly.jobs.Job;

/** What one reader of events follows. One thread at a time. */
interface JobFollower {

    /** Looks and tells what is new. Says whether there will be more. */
    boolean look();

    /** Changes with everything of a job that a reader sees. */
    static String mark(Job job) {
        return job.version().number() + "-" + job.progress().done() + "-"
                + Integer.toHexString(job.progress().hashCode());
    }
}
