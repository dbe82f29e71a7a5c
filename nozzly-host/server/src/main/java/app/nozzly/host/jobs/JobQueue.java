package app.nozzly.host.jobs;

import app.nozzly.context.TenantId;
import app.nozzly.jobs.Job;
import app.nozzly.store.StoreSession;

/** Where jobs wait for a host that does them. Thread-safe. */
public interface JobQueue {

    /**
     * Puts a job in, to be begun at once, in the transaction in which it was written: either both are there or neither. One that is in already is moved
     * to the front.
     */
    void put(StoreSession session, TenantId tenant, Job job);

    /** Puts a job in, unless it is in, and says whether it was not. */
    boolean putIfMissing(StoreSession session, TenantId tenant, Job job);

    /** Says that something was put in and committed, so that this host need not wait to look. */
    void wake();
}
