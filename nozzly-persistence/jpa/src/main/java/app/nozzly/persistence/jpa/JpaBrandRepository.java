package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Brands by id, name and number. */
record JpaBrandRepository(JpaSession session) implements BrandRepository {

    private static final Listing<BrandRow> LISTING = new Listing<>(
            FIELDS,
            BrandRow.class,
            "b",
            "BrandRow b",
            new SortColumn<>("b.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "name", SortColumn.text("b.nameKey", row -> row.nameKey),
                    "number", SortColumn.number("b.number", row -> row.number)),
            List.of("b.nameKey"),
            Map.of());

    @Override
    public void insert(Brand brand) {
        session.insert(BrandMapper.row(brand), subject(brand));
    }

    /** In batches: one statement for up to fifty. */
    @Override
    public void insertAll(Collection<Brand> brands) {
        brands.stream()
                .findFirst()
                .ifPresent(first -> session.writing(subject(first), () -> {
                    brands.forEach(brand -> session.persist(BrandMapper.row(brand)));
                    return brands;
                }));
    }

    @Override
    public Brand update(Brand brand) {
        BrandRow row = BrandMapper.row(brand);
        row.version = brand.version().number();
        session.update(row, row.id, subject(brand));
        sortSpools(brand);
        return brand.withVersion(brand.version().next());
    }

    /** Spools are sorted by the names of brands. */
    private void sortSpools(Brand brand) {
        session.writing(
                subject(brand),
                () -> session.command(
                        "update spool set brand_key = :name where tenant_id = :tenant and brand_key <> :name and filament_id in"
                                + " (select f.id from filament f where f.tenant_id = :tenant and f.brand_id = :brand)",
                        Map.of("brand", brand.id().value(), "name", Letters.folded(brand.name()))));
    }

    @Override
    public Optional<Brand> find(BrandId id) {
        return session.find(BrandRow.class, id.value()).map(BrandMapper::brand);
    }

    @Override
    public Optional<Brand> findByNumber(long number) {
        return first("where b.number = :value", number);
    }

    @Override
    public Optional<Brand> findByName(String name) {
        return first("where b.nameKey = :value", Letters.folded(name.strip()));
    }

    @Override
    public List<Brand> named(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : session
                        .select(
                                BrandRow.class,
                                LISTING.query() + "where b.nameKey in (:names) order by b.number",
                                Map.of(
                                        "names",
                                        names.stream()
                                                .map(name -> Letters.folded(name.strip()))
                                                .distinct()
                                                .toList()))
                        .stream()
                        .map(BrandMapper::brand)
                        .toList();
    }

    @Override
    public Page<Brand> list(ListQuery query) {
        return LISTING.page(session, query).map(BrandMapper::brand);
    }

    private Optional<Brand> first(String condition, Object value) {
        return session.select(BrandRow.class, LISTING.query() + condition, Map.of("value", value)).stream()
                .map(BrandMapper::brand)
                .findFirst();
    }

    private static Subject subject(Brand brand) {
        return new Subject("brand", brand.id(), Map.of("name", brand.name(), "number", brand.number()));
    }
}
