package app.nozzly.costing;

import app.nozzly.context.OperationContext;
import app.nozzly.store.Transactions;
import java.util.function.UnaryOperator;

/** The workshop's costing rates. Thread-safe. */
public final class CostingPolicies {

    private final Transactions transactions;

    public CostingPolicies(Transactions transactions) {
        this.transactions = transactions;
    }

    public CostingPolicy get(OperationContext context) {
        return transactions.read(
                context,
                session -> session.repository(CostingPolicyRepository.class).get());
    }

    /** Changes the stored rates, whatever they are by then, in one transaction. */
    public CostingPolicy change(OperationContext context, UnaryOperator<CostingPolicy> change) {
        return transactions.write(context, session -> {
            CostingPolicyRepository policies = session.repository(CostingPolicyRepository.class);
            return policies.update(change.apply(policies.get()));
        });
    }

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when it was changed since it was read */
    public CostingPolicy update(OperationContext context, CostingPolicy policy) {
        return transactions.write(
                context,
                session -> session.repository(CostingPolicyRepository.class).update(policy));
    }
}
