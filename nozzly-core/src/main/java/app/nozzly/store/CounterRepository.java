package app.nozzly.store;

/** Gap-free numbers per tenant and name. Two transactions that want a number of the same name wait for each other. */
public interface CounterRepository {

    /** The next number, from 1. It is given back when the transaction rolls back. */
    long next(String name);

    /** Makes sure that numbers up to this one are never handed out. */
    void reserve(String name, long upTo);
}
