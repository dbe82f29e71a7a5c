package app.nozzly.host.telemetry;

import app.nozzly.context.TenantId;
import java.util.List;

/** What is to be known of the jobs from outside. Whoever runs them binds it. Both answers must be quick. Thread-safe. */
public interface JobFigures {

    /** A host without jobs. */
    JobFigures NONE = new JobFigures() {
        @Override
        public List<JobCount> counts() {
            return List.of();
        }

        @Override
        public List<JobCount> counts(TenantId workshop) {
            return List.of();
        }

        @Override
        public boolean isRunning() {
            return true;
        }
    };

    /** How many jobs of each kind stand where, over all workshops, as of a short while ago. Kinds are those of the program, never of its users. */
    List<JobCount> counts();

    /** The same of one workshop, as of now. */
    List<JobCount> counts(TenantId workshop);

    /** Whether jobs are being taken up. */
    boolean isRunning();

    /**
     * How many jobs stand at one point.
     *
     * @param kind what they do, for example {@code verify_ledger}
     * @param state where they stand, for example {@code queued}
     * @param count how many
     */
    record JobCount(String kind, String state, long count) {}
}
