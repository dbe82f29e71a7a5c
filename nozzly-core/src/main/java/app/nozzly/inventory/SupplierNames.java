package app.nozzly.inventory;

import java.util.Collection;
import java.util.List;

/** Finds suppliers that stock names. All that is known of them is stored by {@code SupplierRepository}. */
public interface SupplierNames {

    /** Those that have one of these names, in any case of letters, in use or not, ordered by id; one statement, however many. */
    List<SupplierName> named(Collection<String> names);

    /** Those of these that are there, ordered by id; one statement, however many. */
    List<SupplierName> withIds(Collection<SupplierId> ids);
}
