package app.nozzly.persistence.memory;

import app.nozzly.costing.CostingPolicy;
import app.nozzly.costing.CostingPolicyRepository;
import app.nozzly.problem.NozzlyException;

/** The one costing policy of a tenant. */
record MemoryCostingPolicies(MemorySession session) implements CostingPolicyRepository {

    @Override
    public void insert(CostingPolicy policy) {
        session.write().policy.insert(policy);
    }

    @Override
    public CostingPolicy update(CostingPolicy policy) {
        return session.write().policy.update(policy);
    }

    @Override
    public CostingPolicy get() {
        return session.read()
                .policy
                .find(Tables.ONLY)
                .orElseThrow(() -> NozzlyException.notFound("workshop", session.tenant()));
    }
}
