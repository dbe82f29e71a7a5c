package app.nozzly.persistence.jpa;

import java.util.List;

/**
 * A table whose rows are copied. Immutable.
 *
 * @param name its name in the database
 * @param columns names of its columns, in the order in which a row holds their values
 */
public record StoredTable(String name, List<String> columns) {

    public StoredTable {
        columns = List.copyOf(columns);
    }
}
