package app.nozzly.persistence.jpa;

import app.nozzly.inventory.SupplierId;
import app.nozzly.inventory.SupplierName;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.SupplierContact;
import app.nozzly.purchasing.SupplierRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Suppliers by id. */
record JpaSupplierRepository(JpaSession session) implements SupplierRepository {

    private static final Listing<SupplierRow> LISTING = new Listing<>(
            FIELDS,
            SupplierRow.class,
            "s",
            "SupplierRow s",
            new SortColumn<>("s.id", row -> row.id, UUID::fromString, false),
            Map.of("name", SortColumn.text("s.nameKey", row -> row.nameKey)),
            List.of("s.searchText"),
            Map.of("is_active", Filter.flag("s.active")));

    @Override
    public void insert(Supplier supplier) {
        session.insert(row(supplier), subject(supplier));
    }

    @Override
    public Supplier update(Supplier supplier) {
        SupplierRow row = row(supplier);
        row.version = supplier.version().number();
        session.update(row, row.id, subject(supplier));
        return supplier.withVersion(supplier.version().next());
    }

    @Override
    public Optional<Supplier> find(SupplierId id) {
        return session.find(SupplierRow.class, id.value()).map(JpaSupplierRepository::supplier);
    }

    @Override
    public Page<Supplier> list(ListQuery query) {
        return LISTING.page(session, query).map(JpaSupplierRepository::supplier);
    }

    @Override
    public List<SupplierName> named(Collection<String> names) {
        return names(
                "where s.nameKey in (:wanted)",
                names.stream()
                        .map(name -> Letters.folded(name.strip()))
                        .distinct()
                        .toList());
    }

    @Override
    public List<SupplierName> withIds(Collection<SupplierId> ids) {
        return names(
                "where s.id in (:wanted)", ids.stream().map(SupplierId::value).toList());
    }

    private List<SupplierName> names(String condition, List<?> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : session
                        .select(
                                SupplierRow.class,
                                LISTING.query() + condition + " order by s.id",
                                Map.of("wanted", wanted))
                        .stream()
                        .map(row -> new SupplierName(new SupplierId(row.id), row.name))
                        .toList();
    }

    private static SupplierRow row(Supplier supplier) {
        SupplierRow row = new SupplierRow();
        row.id = supplier.id().value();
        row.name = supplier.name();
        row.nameKey = Letters.folded(supplier.name());
        row.contactPerson = supplier.contact().person().orElse(null);
        row.email = supplier.contact().email().orElse(null);
        row.phone = supplier.contact().phone().orElse(null);
        row.website = supplier.contact().website().orElse(null);
        row.currency = supplier.currency().getCode();
        row.leadTimeDays = supplier.leadTimeDays().orElse(null);
        row.minimumOrder = Amounts.amount(supplier.minimumOrder());
        row.notes = supplier.notes().orElse(null);
        row.active = supplier.active();
        row.searchText = Letters.searchText(
                Stream.of(Optional.of(supplier.name()), supplier.contact().person(), supplier.notes()));
        return row;
    }

    private static Supplier supplier(SupplierRow row) {
        return new Supplier(
                new SupplierId(row.id),
                row.name,
                new SupplierContact(
                        Optional.ofNullable(row.contactPerson),
                        Optional.ofNullable(row.email),
                        Optional.ofNullable(row.phone),
                        Optional.ofNullable(row.website)),
                CurrencyUnit.of(row.currency),
                Optional.ofNullable(row.leadTimeDays),
                Amounts.optionalMoney(row.minimumOrder, row.currency),
                Optional.ofNullable(row.notes),
                row.active,
                row.toVersion());
    }

    private static Subject subject(Supplier supplier) {
        return new Subject("supplier", supplier.id(), Map.of("name", supplier.name()));
    }
}
