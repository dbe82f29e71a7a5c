package app.nozzly.host.jobs;

import javax.sql.DataSource;

/** The database behind the store, where the queue of jobs lies. Thread-safe. */
@FunctionalInterface
public interface JobDatabase {

    /** Connections for the scheduler's own small transactions, asked for when it starts. */
    DataSource scheduling();
}
