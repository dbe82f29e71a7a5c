package app.nozzly.persistence.memory;

import app.nozzly.inventory.SupplierId;
import app.nozzly.inventory.SupplierName;
import app.nozzly.problem.NozzlyException;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.SupplierRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Suppliers by id and name. */
record MemorySuppliers(MemorySession session) implements SupplierRepository {

    private static final Listing<Supplier> LISTING = new Listing<>(
            FIELDS,
            supplier -> supplier.id().toString(),
            Map.of("name", Column.text(Supplier::name)),
            MemorySuppliers::searched,
            Map.of("is_active", supplier -> Optional.of(String.valueOf(supplier.active()))));

    private static Stream<String> searched(Supplier supplier) {
        return Stream.of(Optional.of(supplier.name()), supplier.contact().person(), supplier.notes())
                .flatMap(Optional::stream);
    }

    /** What names a supplier names one that is there. */
    static void require(Tables tables, Optional<SupplierId> supplier) {
        supplier.filter(id -> tables.suppliers.find(id).isEmpty()).ifPresent(id -> {
            throw NozzlyException.notFound("supplier", id);
        });
    }

    @Override
    public void insert(Supplier supplier) {
        session.write().suppliers.insert(supplier);
    }

    @Override
    public Supplier update(Supplier supplier) {
        return session.write().suppliers.update(supplier);
    }

    @Override
    public Optional<Supplier> find(SupplierId id) {
        return session.read().suppliers.find(id);
    }

    @Override
    public List<SupplierName> named(Collection<String> names) {
        return labelled(
                names.stream().flatMap(name -> session.read().suppliers.findBy(Tables.NAME, name.strip()).stream()));
    }

    @Override
    public List<SupplierName> withIds(Collection<SupplierId> ids) {
        return labelled(ids.stream().flatMap(id -> find(id).stream()));
    }

    private static List<SupplierName> labelled(Stream<Supplier> suppliers) {
        return suppliers
                .distinct()
                .sorted(Comparator.comparing(supplier -> supplier.id().toString()))
                .map(supplier -> new SupplierName(supplier.id(), supplier.name()))
                .toList();
    }

    @Override
    public Page<Supplier> list(ListQuery query) {
        return LISTING.page(session.read().suppliers.rows(), query);
    }
}
