package app.nozzly.store;

/**
 * One criterion of an order. Immutable.
 *
 * @param field name of the field as repositories list it in their {@link ListFields}
 * @param descending whether the greatest comes first
 */
public record SortKey(String field, boolean descending) {}
