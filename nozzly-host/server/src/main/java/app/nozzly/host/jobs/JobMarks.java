package app.nozzly.host.jobs;

import app.nozzly.jobs.Job;

/** Marks by which is seen that a job has changed. Stateless. */
final class JobMarks {

    private JobMarks() {}

    /** Changes with everything of a job that a reader sees. */
    static String of(Job job) {
        return job.version().number() + "-" + job.progress().done() + "-"
                + Integer.toHexString(job.progress().hashCode());
    }
}
