package app.nozzly.jobs;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores jobs. */
public interface JobRepository {

    /** Searched text: kind and outcome. Filters: {@code kind} and {@code state} (in small letters). */
    ListFields FIELDS = new ListFields(
            Set.of("created_at", "kind", "state"), Set.of("kind", "state"), List.of(new SortKey("created_at", true)));

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the id is taken */
    void insert(Job job);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    Job update(Job job);

    /** Notes how far a running job is, without a new version. One that is not there or not running is passed over. */
    void progress(JobId id, JobProgress progress);

    Optional<Job> find(JobId id);

    Page<Job> list(ListQuery query);

    /** How many there are of each kind and state, by kind, then state. */
    List<JobTally> tally();

    /** Forgets jobs that ended before an instant and says how many. */
    int deleteEndedBefore(Instant instant);
}
