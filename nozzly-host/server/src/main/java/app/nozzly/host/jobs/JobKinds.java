package app.nozzly.host.jobs;

import app.nozzly.host.telemetry.JobRuns;
import app.nozzly.problem.NozzlyException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The kinds of jobs that this host knows. Immutable. */
public final class JobKinds {

    private final Map<String, JobKind> kinds = new TreeMap<>();
    private final JobRuns runs;

    /** @throws IllegalArgumentException when two have the same code */
    public JobKinds(Collection<JobKind> all) {
        this(all, JobRuns.UNSEEN);
    }

    /**
     * Kinds whose runs are seen.
     *
     * @throws IllegalArgumentException when two have the same code
     */
    public JobKinds(Collection<JobKind> all, JobRuns runs) {
        this.runs = runs;
        for (JobKind kind : all) {
            if (kinds.putIfAbsent(kind.code(), kind) != null) {
                throw new IllegalArgumentException("two kinds of jobs are called " + kind.code());
            }
        }
    }

    /** Those that people may start, by code. */
    public List<JobKind> startedByHand() {
        return kinds.values().stream().filter(JobKind::isStartedByHand).toList();
    }

    /** Those that the program starts by itself now and then, by code. */
    List<JobKind> recurring() {
        return kinds.values().stream().filter(kind -> kind.every().isPresent()).toList();
    }

    /** Sees their runs. */
    JobRuns runs() {
        return runs;
    }

    public Optional<JobKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /**
     * A kind that people may start.
     *
     * @throws NozzlyException {@code validation_failed} when there is none of that code
     */
    JobKind startedByHand(String code) {
        return find(code)
                .filter(JobKind::isStartedByHand)
                .orElseThrow(() -> NozzlyException.invalid(
                        JobKinds.class,
                        "kind",
                        "job.kind_unknown",
                        code,
                        startedByHand().stream().map(JobKind::code).collect(Collectors.joining(", "))));
    }
}
