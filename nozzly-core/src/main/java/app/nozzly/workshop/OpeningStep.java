package app.nozzly.workshop;

import app.nozzly.store.StoreSession;

/** What a capability writes when a workshop opens, in the same transaction. Stateless. */
@FunctionalInterface
public interface OpeningStep {

    void open(StoreSession session, Workshop workshop);
}
