package app.nozzly.persistence.contract;

import app.nozzly.store.Store;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How the kit gets at the store under test: the one thing that a store's author writes. */
@FunctionalInterface
public interface StoreFixture {

    /**
     * Opens a store. It need not be empty: the suites work in new tenants only. The suite that opens a store closes it.
     *
     * @param clock the only clock the store may ask
     */
    Store openStore(Clock clock);

    /** Opens the place of the store opened last, which has been closed; asked only of a {@link Capability#DURABLE} store. */
    default Store reopenStore(Clock clock) {
        return openStore(clock);
    }

    /** What the store can do; all by default. */
    default Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    /** A new store whose answers are known to be right, to compare with; none by default. */
    default Optional<Store> referenceStore() {
        return Optional.empty();
    }
}
