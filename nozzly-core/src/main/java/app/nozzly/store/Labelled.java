package app.nozzly.store;

/**
 * What people know by a name of its own. Where such a thing is part of another, the audit trail shows this name instead of its parts.
 */
public interface Labelled {

    /** Its name or number for people. */
    String label();
}
