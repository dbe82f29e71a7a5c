package app.nozzly.costing;

/** Stores the one costing policy of a workshop. */
public interface CostingPolicyRepository {

    /** Writes the policy of a new workshop. */
    void insert(CostingPolicy policy);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    CostingPolicy update(CostingPolicy policy);

    /** @throws app.nozzly.problem.NozzlyException {@code not_found} when the workshop does not exist */
    CostingPolicy get();
}
