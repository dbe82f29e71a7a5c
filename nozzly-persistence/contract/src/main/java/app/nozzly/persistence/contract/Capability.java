package app.nozzly.persistence.contract;

/** What a store may lack; a store has all of them unless its {@link StoreFixture} says otherwise. */
public enum Capability {
    /** State outlives the closing of the store. */
    DURABLE,
    /** Several threads may write at the same time. */
    CONCURRENT_WRITERS
}
