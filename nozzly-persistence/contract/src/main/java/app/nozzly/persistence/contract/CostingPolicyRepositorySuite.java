package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;

import app.nozzly.catalog.CostBasis;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.costing.CostingPolicyRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import app.nozzly.workshop.WorkshopRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What every {@link CostingPolicyRepository} does. */
public abstract class CostingPolicyRepositorySuite extends VersionedSuite<CostingPolicy> {

    @Override
    protected CostingPolicy fresh(StoreSession session) {
        return samples.policy(currency(session));
    }

    @Override
    protected List<CostingPolicy> extremes(StoreSession session) {
        CurrencyUnit currency = currency(session);
        BigMoney most = BigMoney.of(currency, new BigDecimal("12345678.87654321"));
        CostingPolicy full = new CostingPolicy(
                most,
                new BigDecimal("100000"),
                most,
                most,
                most,
                Percentage.ofPercent("99.999999"),
                Percentage.ofPercent("1000"),
                most,
                most,
                CostBasis.STANDARD,
                Version.INITIAL);
        return List.of(CostingPolicy.zero(currency), full);
    }

    @Override
    protected CostingPolicy changed(StoreSession session, CostingPolicy stored) {
        return samples.policy(stored.currency()).withVersion(stored.version());
    }

    @Override
    protected void insert(StoreSession session, CostingPolicy policy) {
        repository(session).insert(policy);
    }

    @Override
    protected CostingPolicy update(StoreSession session, CostingPolicy policy) {
        return repository(session).update(policy);
    }

    @Override
    protected Optional<CostingPolicy> find(StoreSession session, CostingPolicy policy) {
        try {
            return Optional.of(repository(session).get());
        } catch (NozzlyException none) {
            assertRefused(CommonError.NOT_FOUND, () -> {
                throw none;
            });
            return Optional.empty();
        }
    }

    @Override
    protected Version version(CostingPolicy policy) {
        return policy.version();
    }

    @Override
    protected CostingPolicy withVersion(CostingPolicy policy, Version version) {
        return policy.withVersion(version);
    }

    @Test
    void aTenantWithoutAWorkshopHasNoPolicy() {
        TestTenant tenant = emptyTenant();
        assertRefused(
                CommonError.NOT_FOUND,
                () -> tenant.read(session -> repository(session).get()));
    }

    private static CurrencyUnit currency(StoreSession session) {
        return session.repository(WorkshopRepository.class).find().orElseThrow().currency();
    }

    private static CostingPolicyRepository repository(StoreSession session) {
        return session.repository(CostingPolicyRepository.class);
    }
}
