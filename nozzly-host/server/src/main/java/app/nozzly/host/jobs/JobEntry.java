package app.nozzly.host.jobs;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobId;
import java.util.UUID;

/**
 * What lies in the queue of the hosts: whose job is to be begun. There is none without a tenant. Immutable.
 *
 * @param tenant the workshop, or the installation
 * @param job which job
 * @param attemptsBefore how often the job had been begun when it was put into the queue
 */
record JobEntry(UUID tenant, UUID job, int attemptsBefore) {

    static JobEntry of(TenantId tenant, Job job) {
        return new JobEntry(tenant.value(), job.id().value(), job.attempts());
    }

    TenantId tenantId() {
        return new TenantId(tenant);
    }

    JobId jobId() {
        return new JobId(job);
    }

    /** The program itself, in the tenant of the job. */
    OperationContext systemContext() {
        return OperationContext.of(tenantId(), Actor.SYSTEM);
    }
}
