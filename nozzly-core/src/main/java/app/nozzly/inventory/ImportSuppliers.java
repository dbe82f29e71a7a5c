package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Suppliers that rows of a file name, and those of the spools that they change. Immutable. */
final class ImportSuppliers {

    /** Most that are asked for in one statement. */
    private static final int MOST_TOGETHER = 500;

    private final Map<String, SupplierId> byName = new HashMap<>();
    private final Map<SupplierId, String> names = new HashMap<>();

    /** Nothing is read where no row says anything of a supplier. */
    static ImportSuppliers of(StoreSession session, Collection<SpoolImportRow> rows, Collection<Spool> spools) {
        ImportSuppliers suppliers = new ImportSuppliers();
        if (rows.stream().anyMatch(row -> row.spool().supplier().said())) {
            SupplierNames known = session.repository(SupplierNames.class);
            suppliers.read(known::named, named(rows));
            suppliers.read(known::withIds, of(spools));
        }
        return suppliers;
    }

    private static List<String> named(Collection<SpoolImportRow> rows) {
        return rows.stream()
                .flatMap(row -> row.spool().supplier().value().stream())
                .map(ImportSuppliers::folded)
                .distinct()
                .toList();
    }

    private static List<SupplierId> of(Collection<Spool> spools) {
        return spools.stream()
                .flatMap(spool -> spool.details().supplier().stream())
                .distinct()
                .toList();
    }

    private <T> void read(Function<Collection<T>, List<SupplierName>> question, List<T> wanted) {
        for (int start = 0; start < wanted.size(); start += MOST_TOGETHER) {
            question.apply(wanted.subList(start, Math.min(wanted.size(), start + MOST_TOGETHER)))
                    .forEach(this::add);
        }
    }

    private void add(SupplierName supplier) {
        byName.put(folded(supplier.name()), supplier.id());
        names.put(supplier.id(), supplier.name());
    }

    /** @throws NozzlyException {@code validation_failed} when there is none of that name: no file says on which terms it sells */
    SupplierId id(String name) {
        return Optional.ofNullable(byName.get(folded(name)))
                .orElseThrow(() -> NozzlyException.invalid(Spool.class, "supplier", "import.supplier", name.strip()));
    }

    /** What people call one that was looked up. */
    String name(SupplierId supplier) {
        return names.getOrDefault(supplier, supplier.toString());
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
