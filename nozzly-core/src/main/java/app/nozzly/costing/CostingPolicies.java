package app.nozzly.costing;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.util.function.UnaryOperator;

/** The workshop's costing rates. Thread-safe. */
public final class CostingPolicies {

    /** What the audit trail calls the rates. */
    public static final String KIND = "costing_policy";

    private final Transactions transactions;

    public CostingPolicies(Transactions transactions) {
        this.transactions = transactions;
    }

    public CostingPolicy get(OperationContext context) {
        return transactions.read(
                context,
                session -> session.repository(CostingPolicyRepository.class).get());
    }

    /**
     * Changes the stored rates, whatever they are by then, in one transaction.
     *
     * @throws NozzlyException {@code validation_failed} when the change is to another currency
     */
    public CostingPolicy change(OperationContext context, UnaryOperator<CostingPolicy> change) {
        return transactions.write(context, session -> {
            CostingPolicy current =
                    session.repository(CostingPolicyRepository.class).get();
            return store(context, session, current, change.apply(current));
        });
    }

    /**
     * Replaces the stored rates.
     *
     * @throws NozzlyException {@code version_conflict} when they were changed since they were read, {@code validation_failed} when they are not in the
     *     stored currency
     */
    public CostingPolicy update(OperationContext context, CostingPolicy policy) {
        return transactions.write(
                context,
                session -> store(
                        context,
                        session,
                        session.repository(CostingPolicyRepository.class).get(),
                        policy));
    }

    private CostingPolicy store(
            OperationContext context, StoreSession session, CostingPolicy current, CostingPolicy changed) {
        CostingPolicy stored = session.repository(CostingPolicyRepository.class).update(inCurrencyOf(current, changed));
        transactions.trail(context, session).changed(KIND, context.tenant(), stored.label(), current, stored);
        return stored;
    }

    /** All stored prices are in the workshop's currency: rates in another one would meet none of them. */
    private static CostingPolicy inCurrencyOf(CostingPolicy current, CostingPolicy changed) {
        if (!changed.currency().equals(current.currency())) {
            throw NozzlyException.invalid(
                    CostingPolicy.class, "currency", "policy.currency", changed.currency(), current.currency());
        }
        return changed;
    }
}
