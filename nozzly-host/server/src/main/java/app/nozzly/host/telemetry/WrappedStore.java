package app.nozzly.host.telemetry;

import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.StoreCondition;
import app.nozzly.store.Store;
import java.util.Optional;

/** A store around another one. */
public interface WrappedStore extends Store {

    /** The store inside; empty while it is not there yet. */
    Optional<Store> inner();

    /** The condition of the database at the bottom of a store; empty while it is not open, and for stores without one. */
    static Optional<StoreCondition> condition(Store store) {
        if (store instanceof JpaStore database) {
            return Optional.of(database.condition());
        }
        return store instanceof WrappedStore wrapper
                ? wrapper.inner().flatMap(WrappedStore::condition)
                : Optional.empty();
    }
}
