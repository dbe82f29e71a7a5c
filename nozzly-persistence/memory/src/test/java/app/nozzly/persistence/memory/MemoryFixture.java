package app.nozzly.persistence.memory;

import app.nozzly.persistence.contract.Capability;
import app.nozzly.persistence.contract.StoreFixture;
import app.nozzly.store.Store;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A memory store and what it lacks; compared with another one, so that hidden state shared between stores would show. */
final class MemoryFixture implements StoreFixture {

    @Override
    public Store openStore(Clock clock) {
        return new MemoryStore();
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CONCURRENT_WRITERS);
    }

    @Override
    public Optional<Store> referenceStore() {
        return Optional.of(new MemoryStore());
    }
}
