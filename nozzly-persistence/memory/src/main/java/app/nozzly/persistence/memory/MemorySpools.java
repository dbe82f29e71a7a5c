package app.nozzly.persistence.memory;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentStock;
import app.nozzly.inventory.KeyStock;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolGroup;
import app.nozzly.inventory.SpoolGrouping;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.ValuedStock;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spools by id and number, each with its filament. */
record MemorySpools(MemorySession session) implements SpoolRepository {

    private static final Listing<Spool> LISTING = new Listing<>(
            FIELDS,
            spool -> spool.id().toString(),
            Map.of(
                    "number", Column.number(Spool::number),
                    "remaining_weight_g",
                            Column.decimal(spool -> spool.remaining().value()),
                    "material_type", Column.text(spool -> spool.filament().materialType()),
                    "brand", Column.text(spool -> spool.filament().brand().name()),
                    "color", Column.text(spool -> spool.filament().colour().name()),
                    "purchase_date", Column.date(spool -> spool.details().purchaseDate())),
            MemorySpools::searched,
            Map.of(
                    "material_type", spool -> Optional.of(spool.filament().materialType()),
                    "brand", spool -> Optional.of(spool.filament().brand().name()),
                    "is_active", spool -> Optional.of(String.valueOf(spool.active())),
                    "storage_location", spool -> spool.details().storageLocation(),
                    "filament_id", spool -> Optional.of(spool.filament().id().toString())));

    private static Stream<String> searched(Spool spool) {
        Stream<String> own = Stream.of(
                        spool.details().storageLocation(), spool.details().lotNumber())
                .flatMap(Optional::stream);
        return Stream.concat(MemoryFilaments.searched(spool.filament()), own);
    }

    @Override
    public void insert(Spool spool) {
        session.write().spools.insert(weighing(referring(spool), Grams.ZERO, Grams.ZERO));
    }

    @Override
    public Spool update(Spool spool) {
        Table<Spool> spools = session.write().spools;
        Spool stored = spools.find(spool.id()).orElseThrow(() -> NozzlyException.versionConflict("spool", spool.id()));
        return spools.update(weighing(referring(spool), stored.remaining(), stored.allocated())
                .withPhoto(stored.photo()));
    }

    @Override
    public Optional<Spool> find(SpoolId id) {
        return session.read().spools.find(id).map(this::assembled);
    }

    @Override
    public Optional<Spool> findByNumber(long number) {
        return session.read().spools.findBy(Tables.NUMBER, number).map(this::assembled);
    }

    /** There is one writer at a time; only that this is one has to be seen. */
    @Override
    public List<Spool> lock(Collection<SpoolId> ids) {
        session.write();
        return findAll(ids);
    }

    @Override
    public List<Spool> ofTypes(Set<String> materialTypes) {
        Set<String> wanted = MemoryFilaments.folded(materialTypes);
        return byNumber()
                .filter(spool -> wanted.contains(Letters.folded(spool.filament().materialType())))
                .toList();
    }

    @Override
    public List<Spool> findAll(Collection<SpoolId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparingLong(Spool::number))
                .toList();
    }

    @Override
    public List<Spool> at(String location) {
        return byNumber().filter(Spool::active).filter(standingAt(location)).toList();
    }

    @Override
    public Map<String, Long> countAt(Collection<String> locations) {
        Map<String, Long> byKey = session.read()
                .spools
                .rows()
                .filter(Spool::active)
                .flatMap(spool -> spool.details().storageLocation().stream())
                .collect(Collectors.groupingBy(Letters::folded, Collectors.counting()));
        Map<String, Long> counts = new HashMap<>();
        locations.forEach(name ->
                Optional.ofNullable(byKey.get(Letters.folded(name))).ifPresent(count -> counts.put(name, count)));
        return counts;
    }

    @Override
    public int relocate(String from, String to) {
        Table<Spool> spools = session.write().spools;
        List<Spool> moved = spools.rows().filter(standingAt(from)).toList();
        moved.forEach(spool -> spools.update(spool.with(
                spool.filament(),
                spool.initialWeight(),
                spool.details().withStorageLocation(Optional.of(to)),
                spool.active())));
        return moved.size();
    }

    private static Predicate<Spool> standingAt(String location) {
        String wanted = Letters.folded(location);
        return spool -> spool.details()
                .storageLocation()
                .filter(name -> Letters.folded(name).equals(wanted))
                .isPresent();
    }

    @Override
    public List<Spool> withNumbers(Collection<Long> numbers) {
        return numbers.stream()
                .distinct()
                .sorted()
                .flatMap(number -> findByNumber(number).stream())
                .toList();
    }

    @Override
    public List<Spool> all() {
        return byNumber().toList();
    }

    @Override
    public Page<Spool> list(ListQuery query) {
        CustomCriteria custom = CustomCriteria.of(session, FieldOwner.SPOOL, query);
        return LISTING.sortableBy(MemoryCustomFields.columns(custom)).page(byNumber(custom), custom.plain(), query);
    }

    @Override
    public List<SpoolId> matching(ListQuery query, int most) {
        return matching(query).limit(most).map(Spool::id).toList();
    }

    @Override
    public List<SpoolGroup> groups(SpoolGrouping by, ListQuery query) {
        return MemoryGroups.of(by, matching(query));
    }

    private Stream<Spool> matching(ListQuery query) {
        CustomCriteria custom = CustomCriteria.of(session, FieldOwner.SPOOL, query);
        return LISTING.matching(
                byNumber(custom), FIELDS.sortableBy(custom.sorted().keySet()).check(custom.plain()));
    }

    private Stream<Spool> byNumber(CustomCriteria custom) {
        return byNumber().filter(spool -> custom.accepts(spool.details().custom()));
    }

    @Override
    public List<ValuedStock> valued() {
        return ValuedStock.sums(byNumber()
                .filter(Spool::active)
                .filter(spool -> spool.physical().isPositive())
                .map(ValuedStock::of));
    }

    @Override
    public List<KeyStock> stockByKey(Optional<Set<String>> materialTypes) {
        Optional<Set<String>> wanted = materialTypes.map(MemoryFilaments::folded);
        return MemoryGroups.stock(byNumber()
                .filter(Spool::active)
                .filter(spool -> wanted.stream()
                        .allMatch(types ->
                                types.contains(Letters.folded(spool.filament().materialType())))));
    }

    @Override
    public Map<FilamentId, FilamentStock> stockOf(Collection<FilamentId> filaments) {
        Set<FilamentId> wanted = Set.copyOf(filaments);
        return byNumber()
                .filter(Spool::active)
                .filter(spool -> wanted.contains(spool.filament().id()))
                .collect(Collectors.groupingBy(spool -> spool.filament().id()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> FilamentStock.of(entry.getKey(), entry.getValue())));
    }

    @Override
    public Grams remainingOnActive() {
        return session.read()
                .spools
                .orderedBy(Tables.NUMBER)
                .filter(Spool::active)
                .map(Spool::remaining)
                .reduce(Grams.ZERO, Grams::plus);
    }

    private Stream<Spool> byNumber() {
        return session.read().spools.orderedBy(Tables.NUMBER).map(this::assembled);
    }

    private Spool assembled(Spool row) {
        return Assembly.spool(session.read(), row);
    }

    private Spool referring(Spool spool) {
        Filament filament = spool.filament();
        MemorySuppliers.require(session.write(), spool.details().supplier());
        MemoryReelTypes.require(session.write(), spool.details().reel());
        if (session.write().filaments.find(filament.id()).isEmpty()) {
            throw NozzlyException.notFound("filament", filament.id());
        }
        return Assembly.spool(session.write(), spool);
    }

    private static Spool weighing(Spool spool, Grams remaining, Grams allocated) {
        return new Spool(
                spool.id(),
                spool.number(),
                spool.filament(),
                spool.initialWeight(),
                remaining,
                allocated,
                spool.details(),
                spool.active(),
                spool.version());
    }
}
