package app.nozzly.persistence.contract;

import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.store.Store;
import app.nozzly.workshop.WorkshopRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.lifecycle.AfterProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestInstance;

/** What all suites share: one store for a suite and a new tenant for a test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoreSuite {

    /** When the clock of the suites starts. */
    public static final Instant START = Instant.parse("2026-03-01T08:30:00Z");

    protected final TestClock clock = new TestClock(START);
    protected final Samples samples = Samples.seeded();
    private Optional<Store> opened = Optional.empty();

    /** The store under test. */
    protected abstract StoreFixture fixture();

    /** The suite's store, opened at its first use. */
    protected final Store store() {
        if (opened.isEmpty()) {
            opened = Optional.of(fixture().openStore(clock));
        }
        return opened.get();
    }

    /** A tenant without anything, not even a workshop. */
    protected final TestTenant emptyTenant() {
        return tenantOf(store());
    }

    /** A tenant with a workshop and nothing else. */
    protected final TestTenant tenant() {
        TestTenant tenant = emptyTenant();
        tenant.change(session -> session.repository(WorkshopRepository.class).insert(samples.workshop(tenant.id())));
        return tenant;
    }

    /** A tenant of another store, without anything. */
    protected final TestTenant tenantOf(Store other) {
        return new TestTenant(other, OperationContext.of(new TenantId(UUID.randomUUID()), samples.actor()));
    }

    /** Skips the test when the store under test lacks this. */
    protected final void assume(Capability capability) {
        Assumptions.assumeTrue(fixture().capabilities().contains(capability), () -> "The store is not " + capability);
    }

    /** Closes the suite's store and opens its place again. */
    protected final void reopenStore() {
        closeStore();
        opened = Optional.of(fixture().reopenStore(clock));
    }

    @AfterAll
    @AfterProperty
    protected final void closeStore() {
        opened.ifPresent(Store::close);
        opened = Optional.empty();
    }
}
