package app.nozzly.purchasing;

import app.nozzly.inventory.SupplierId;
import app.nozzly.inventory.SupplierNames;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores suppliers. */
public interface SupplierRepository extends SupplierNames {

    /** Searched text: name, contact person and notes. Filter: {@code is_active}. */
    ListFields FIELDS = new ListFields(Set.of("name"), Set.of("is_active"), List.of(new SortKey("name", false)));

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the name is taken, in any case of letters */
    void insert(Supplier supplier);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    Supplier update(Supplier supplier);

    Optional<Supplier> find(SupplierId id);

    Page<Supplier> list(ListQuery query);
}
