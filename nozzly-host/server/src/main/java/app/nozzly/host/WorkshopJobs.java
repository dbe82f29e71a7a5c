package app.nozzly.host;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.telemetry.JobFigures;
import app.nozzly.host.telemetry.WorkshopDirectory;
import app.nozzly.jobs.JobRepository;
import app.nozzly.jobs.JobTally;
import app.nozzly.store.Store;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The jobs of all workshops and of the installation itself, one statement for each of them. Thread-safe.
 *
 * @param running whether jobs are taken up here
 * @param store where they are
 * @param directory whose they are
 */
record WorkshopJobs(BooleanSupplier running, Store store, WorkshopDirectory directory) implements JobFigures {

    /** What jobs are told apart by. */
    private record Standing(String kind, String state) {}

    @Override
    public List<JobCount> counts() {
        Set<TenantId> tenants = new LinkedHashSet<>(directory.workshops());
        tenants.add(TenantId.INSTALLATION);
        return counts(tenants);
    }

    @Override
    public List<JobCount> counts(TenantId workshop) {
        return counts(Set.of(workshop));
    }

    private List<JobCount> counts(Set<TenantId> tenants) {
        Map<Standing, Long> sums = tenants.stream()
                .flatMap(tenant -> tally(tenant).stream())
                .collect(Collectors.groupingBy(
                        job -> new Standing(job.kind(), job.state().code()), Collectors.summingLong(JobTally::count)));
        return sums.entrySet().stream()
                .map(sum -> new JobCount(sum.getKey().kind(), sum.getKey().state(), sum.getValue()))
                .sorted(Comparator.comparing(JobCount::kind).thenComparing(JobCount::state))
                .toList();
    }

    @Override
    public boolean isRunning() {
        return running.getAsBoolean();
    }

    private List<JobTally> tally(TenantId tenant) {
        return store.read(
                OperationContext.of(tenant, Actor.SYSTEM),
                session -> session.repository(JobRepository.class).tally());
    }
}
