package app.nozzly.host;

import app.nozzly.host.telemetry.WrappedStore;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.store.Store;

/** Finds the database at the bottom of a store. Stateless. */
final class OpenDatabase {

    private OpenDatabase() {}

    /** Waits for one that is being opened. */
    static JpaStore below(Store store) {
        if (store instanceof EarlyStore early) {
            return below(early.opened());
        }
        if (store instanceof WrappedStore wrapper) {
            return below(wrapper.inner().orElseThrow());
        }
        if (store instanceof JpaStore database) {
            return database;
        }
        throw new IllegalStateException("there is no database below a " + store.getClass());
    }
}
