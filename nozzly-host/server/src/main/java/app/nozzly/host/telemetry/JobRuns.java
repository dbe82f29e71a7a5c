package app.nozzly.host.telemetry;

import app.nozzly.context.TenantId;
import java.util.function.Supplier;

/** Sees jobs run. Thread-safe. */
public interface JobRuns {

    /** Sees nothing. */
    JobRuns UNSEEN = new JobRuns() {
        @Override
        public <T> T run(String kind, String jobId, TenantId tenant, Supplier<T> work) {
            return work.get();
        }
    };

    /**
     * Runs a job in this thread: its log lines carry the job's id, it is counted, and it is a trace of its own.
     *
     * @param kind what it does, for example {@code verify_ledger}; of the program, never of its users
     * @param jobId which one
     * @param tenant for which workshop, or the installation
     * @param work what it throws passes unchanged, as a failure; a failure that it does not throw it tells {@link CurrentTask#failed}
     */
    <T> T run(String kind, String jobId, TenantId tenant, Supplier<T> work);
}
