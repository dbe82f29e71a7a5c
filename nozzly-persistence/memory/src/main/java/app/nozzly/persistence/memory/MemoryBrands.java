package app.nozzly.persistence.memory;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Brands by id, name and number. */
record MemoryBrands(MemorySession session) implements BrandRepository {

    private static final Listing<Brand> LISTING = new Listing<>(
            FIELDS,
            brand -> brand.id().toString(),
            Map.of("name", Column.text(Brand::name), "number", Column.number(Brand::number)),
            brand -> Stream.of(brand.name()),
            Map.of());

    @Override
    public void insert(Brand brand) {
        session.write().brands.insert(brand);
    }

    @Override
    public void insertAll(Collection<Brand> brands) {
        brands.forEach(this::insert);
    }

    @Override
    public Brand update(Brand brand) {
        return session.write().brands.update(brand);
    }

    @Override
    public Optional<Brand> find(BrandId id) {
        return session.read().brands.find(id);
    }

    @Override
    public Optional<Brand> findByNumber(long number) {
        return session.read().brands.findBy(Tables.BRAND_NUMBER, number);
    }

    @Override
    public Optional<Brand> findByName(String name) {
        return session.read().brands.findBy(Tables.NAME, name.strip());
    }

    @Override
    public List<Brand> named(Collection<String> names) {
        return names.stream()
                .flatMap(name -> findByName(name).stream())
                .distinct()
                .sorted(Comparator.comparingLong(Brand::number))
                .toList();
    }

    @Override
    public Page<Brand> list(ListQuery query) {
        return LISTING.page(session.read().brands.rows(), query);
    }
}
