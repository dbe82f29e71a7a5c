package app.nozzly.persistence.jpa;

import java.util.List;
import java.util.Optional;

/**
 * What it took to bring a schema up to date. Immutable.
 *
 * @param database address and role, without a password
 * @param before version that was found; empty for a new database
 * @param after version that is there now
 * @param migrations those that were run, in order, each as version and name; none when it was up to date
 */
public record PreparedSchema(String database, Optional<String> before, String after, List<String> migrations) {

    public PreparedSchema {
        migrations = List.copyOf(migrations);
    }
}
