package app.nozzly.guice;

import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.store.Store;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;

/** State in memory: gone when the program ends. */
public final class MemoryStoreModule extends AbstractModule {

    @Provides
    @Singleton
    Store store() {
        return new MemoryStore();
    }
}
