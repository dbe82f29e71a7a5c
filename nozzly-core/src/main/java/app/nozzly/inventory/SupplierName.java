package app.nozzly.inventory;

/**
 * What people call a supplier that stock names. Immutable.
 *
 * @param id which supplier
 * @param name what people call it
 */
public record SupplierName(SupplierId id, String name) {}
