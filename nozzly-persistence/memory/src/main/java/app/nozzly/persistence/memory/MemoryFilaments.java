package app.nozzly.persistence.memory;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Filaments by id and number, each with its brand. */
record MemoryFilaments(MemorySession session) implements FilamentRepository {

    private static final Listing<Filament> LISTING = new Listing<>(
            FIELDS,
            filament -> filament.id().toString(),
            Map.of(
                    "number", Column.number(Filament::number),
                    "name", Column.text(Filament::name),
                    "material_type", Column.text(Filament::materialType),
                    "brand", Column.text(filament -> filament.brand().name())),
            MemoryFilaments::searched,
            Map.of(
                    "material_type", filament -> Optional.of(filament.materialType()),
                    "brand", filament -> Optional.of(filament.brand().name())));

    static Stream<String> searched(Filament filament) {
        return Stream.of(
                filament.brand().name(),
                filament.name(),
                filament.materialType(),
                filament.colour().name());
    }

    /** Codes of types as they are compared. */
    static Set<String> folded(Set<String> materialTypes) {
        return materialTypes.stream().map(Letters::folded).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void insert(Filament filament) {
        session.write().filaments.insert(referring(filament));
    }

    @Override
    public void insertAll(Collection<Filament> filaments) {
        filaments.forEach(this::insert);
    }

    @Override
    public Filament update(Filament filament) {
        return session.write().filaments.update(referring(filament));
    }

    @Override
    public Optional<Filament> find(FilamentId id) {
        return session.read().filaments.find(id).map(this::assembled);
    }

    @Override
    public Optional<Filament> findByNumber(long number) {
        return session.read().filaments.findBy(Tables.NUMBER, number).map(this::assembled);
    }

    @Override
    public List<Filament> findAll(Collection<FilamentId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparingLong(Filament::number))
                .toList();
    }

    @Override
    public List<Filament> ofTypes(Set<String> materialTypes) {
        Set<String> wanted = folded(materialTypes);
        return byNumber()
                .filter(filament -> wanted.contains(Letters.folded(filament.materialType())))
                .toList();
    }

    @Override
    public Optional<Filament> findSame(MaterialKey fullKey, String name) {
        return byNumber()
                .filter(filament -> filament.name().equals(name.strip()))
                .filter(filament -> areSame(filament.key(), fullKey))
                .findFirst();
    }

    /** Keys compare text in any case of letters; two that accept each other leave the same parts open. */
    private static boolean areSame(MaterialKey first, MaterialKey second) {
        return first.accepts(second) && second.accepts(first);
    }

    @Override
    public Page<Filament> list(ListQuery query) {
        return LISTING.page(byNumber(), query);
    }

    private Stream<Filament> byNumber() {
        return session.read().filaments.orderedBy(Tables.NUMBER).map(this::assembled);
    }

    private Filament assembled(Filament row) {
        return Assembly.filament(session.read(), row);
    }

    private Filament referring(Filament filament) {
        Brand brand = filament.brand();
        if (session.write().brands.find(brand.id()).isEmpty()) {
            throw NozzlyException.notFound("brand", brand.id());
        }
        MemoryReelTypes.require(session.write(), filament.reel());
        return Assembly.filament(session.write(), filament);
    }
}
