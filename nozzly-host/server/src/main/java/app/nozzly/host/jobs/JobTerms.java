package app.nozzly.host.jobs;

import java.time.Duration;

/**
 * How this host works on jobs. Immutable.
 *
 * @param threads how many jobs at the same time; 0 for a host that only takes orders and leaves the work to others
 * @param poll how often it looks for jobs that other hosts have put in
 * @param heartbeat how often it says that a running job is alive; after four silent ones another host takes over
 * @param stop how long running jobs may take when the host stops, before they are left to be begun again
 * @param step least time between two notes of a job's progress
 */
public record JobTerms(int threads, Duration poll, Duration heartbeat, Duration stop, Duration step) {

    /** Two jobs, a look every 1.5 s, a job of a killed host is taken over within 30 s, 10 s to stop, two notes of progress a second. */
    public static final JobTerms STANDARD = new JobTerms(
            2, Duration.ofMillis(1500), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(500));

    /** The same for a host that does no jobs itself. */
    public JobTerms withoutWork() {
        return new JobTerms(0, poll, heartbeat, stop, step);
    }
}
