package app.nozzly.persistence.jpa;

import app.nozzly.costing.CostingPolicy;
import app.nozzly.costing.CostingPolicyRepository;
import app.nozzly.problem.NozzlyException;

/** The one costing policy of a tenant. */
record JpaCostingPolicyRepository(JpaSession session) implements CostingPolicyRepository {

    @Override
    public void insert(CostingPolicy policy) {
        session.insert(CostingPolicyMapper.row(session.tenantValue(), policy), subject());
    }

    @Override
    public CostingPolicy update(CostingPolicy policy) {
        CostingPolicyRow row = CostingPolicyMapper.row(session.tenantValue(), policy);
        row.version = policy.version().number();
        session.update(row, row.id, subject());
        return policy.withVersion(policy.version().next());
    }

    @Override
    public CostingPolicy get() {
        return session.find(CostingPolicyRow.class, session.tenantValue())
                .map(CostingPolicyMapper::policy)
                .orElseThrow(() -> NozzlyException.notFound("workshop", session.tenant()));
    }

    private Subject subject() {
        return Subject.of("costing policy", session.tenant());
    }
}
