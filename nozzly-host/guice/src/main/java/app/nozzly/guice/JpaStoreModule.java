package app.nozzly.guice;

import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import app.nozzly.store.Store;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;

/** State in an H2 file or a PostgreSQL database. */
public final class JpaStoreModule extends AbstractModule {

    private final JpaStoreSettings settings;

    public JpaStoreModule(JpaStoreSettings settings) {
        this.settings = settings;
    }

    @Provides
    @Singleton
    Store store() {
        return JpaStore.open(settings);
    }
}
