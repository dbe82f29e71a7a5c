package app.nozzly.host.jobs;

import app.nozzly.context.TenantId;
import app.nozzly.jobs.Job;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A queue for a store in memory: two threads of this host do what was put in, once it is committed and somebody says so. */
public final class MemoryJobQueue implements JobQueue, AutoCloseable {

    private final BlockingQueue<JobEntry> entries = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final JobRunner runner;

    public MemoryJobQueue(Transactions transactions, JobKinds kinds) {
        this.runner = new JobRunner(transactions, kinds, Clock.systemUTC(), Duration.ofMillis(10));
    }

    @Override
    public void put(StoreSession session, TenantId tenant, Job job) {
        entries.add(JobEntry.of(tenant, job));
    }

    @Override
    public boolean putIfMissing(StoreSession session, TenantId tenant, Job job) {
        return entries.add(JobEntry.of(tenant, job));
    }

    @Override
    public void wake() {
        for (JobEntry entry = entries.poll(); entry != null; entry = entries.poll()) {
            JobEntry next = entry;
            threads.execute(() -> runner.run(next));
        }
    }

    @Override
    public void close() {
        runner.hurry();
        threads.shutdown();
    }
}
