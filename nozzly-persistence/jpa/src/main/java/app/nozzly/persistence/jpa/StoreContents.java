package app.nozzly.persistence.jpa;

import java.util.List;
import java.util.function.Consumer;

/**
 * All that a store holds, of all tenants, as text that does not depend on the database: a row is a line, its values are separated by tabs, as PostgreSQL's
 * {@code COPY} writes them ({@code \N} for no value; backslash, tab and line ends behind a backslash). Numbers have no zeros behind, instants are in UTC, bytes are in
 * Base64, and each element of an array ends with {@code \,}. Two stores with the same rows give the same lines, in whatever order.
 */
public interface StoreContents {

    /** Version of the schema: the whole number, which all databases have in common. */
    int schema();

    /** The tables, in an order in which they can be filled: what is referred to comes first. */
    List<StoredTable> tables();

    /**
     * Gives every row of a table, those that others of the same table refer to first. Memory does not grow with their number.
     *
     * @throws app.nozzly.problem.NozzlyException when they cannot be read
     */
    void rows(StoredTable table, Consumer<String> row);
}
