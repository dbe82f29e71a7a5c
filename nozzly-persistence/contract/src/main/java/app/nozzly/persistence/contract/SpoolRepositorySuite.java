package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.inventory.BrandRepository;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.inventory.FilamentStock;
import app.nozzly.inventory.KeyStock;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolGroup;
import app.nozzly.inventory.SpoolGrouping;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link SpoolRepository} does. */
public abstract class SpoolRepositorySuite extends ListedSuite<Spool> {

    private static final int THREADS = 8;

    private final Shelf shelf = new Shelf(samples);

    @Override
    protected Spool fresh(StoreSession session) {
        return samples.spool(shelf.filament(session), shelf.nextNumber());
    }

    @Override
    protected List<Spool> extremes(StoreSession session) {
        Filament filament = shelf.filament(session);
        return Stream.of(Money.parse("GBP 99999999.99"), Money.parse("JPY 0"), Money.parse("KWD 99999999.999"))
                .map(SpoolRepositorySuite::full)
                .flatMap(details -> Stream.of(
                        spool(filament, "0.000000001", SpoolDetails.NONE, true),
                        spool(filament, "100000", details, false)))
                .toList();
    }

    private static SpoolDetails full(Money money) {
        return new SpoolDetails(
                Optional.of(Grams.of("99999.999999999")),
                Optional.of(money),
                Optional.of(money),
                Optional.of(LocalDate.of(1970, 1, 1)),
                Optional.of("码".repeat(100)),
                Optional.of(Samples.AWKWARD),
                Optional.of("é\n".repeat(999) + "."),
                Optional.of(Instant.parse("1999-12-31T23:59:59.999999Z")));
    }

    private Spool spool(Filament filament, String initialWeight, SpoolDetails details, boolean active) {
        return new Spool(
                new SpoolId(samples.uuid()),
                shelf.nextNumber(),
                filament,
                Grams.of(initialWeight),
                Grams.ZERO,
                Grams.ZERO,
                details,
                active,
                Version.INITIAL);
    }

    @Override
    protected Spool changed(StoreSession session, Spool stored) {
        return stored.with(shelf.filament(session), samples.grams(5_000), samples.spoolDetails(), !stored.active());
    }

    @Override
    protected Spool saying(StoreSession session, String words) {
        List<String> parts = List.of(words.split(" "));
        Optional<String> location = Optional.of(parts.get(0) + " " + samples.word());
        Optional<String> lot = parts.stream().skip(1).findFirst().map(text -> text + " " + samples.word());
        Spool any = fresh(session);
        SpoolDetails details = new SpoolDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                location,
                lot,
                Optional.empty(),
                Optional.empty());
        return any.with(any.filament(), any.initialWeight(), details, true);
    }

    @Override
    protected void insert(StoreSession session, Spool spool) {
        repository(session).insert(spool);
    }

    @Override
    protected Spool update(StoreSession session, Spool spool) {
        return repository(session).update(spool);
    }

    @Override
    protected Optional<Spool> find(StoreSession session, Spool spool) {
        return repository(session).find(spool.id());
    }

    @Override
    protected Page<Spool> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return SpoolRepository.FIELDS;
    }

    @Override
    protected String id(Spool spool) {
        return spool.id().toString();
    }

    @Override
    protected Version version(Spool spool) {
        return spool.version();
    }

    @Override
    protected Spool withVersion(Spool spool, Version version) {
        return spool.withVersion(version);
    }

    @Override
    protected Map<String, Function<Spool, Optional<Comparable<?>>>> sortValues() {
        return Map.of(
                "number", spool -> Optional.of(spool.number()),
                "remaining_weight_g", spool -> Optional.of(spool.remaining()),
                "material_type", spool -> Optional.of(spool.filament().materialType()),
                "brand", spool -> Optional.of(spool.filament().brand().name()),
                "color", spool -> Optional.of(spool.filament().colour().name()),
                "purchase_date", spool -> spool.details().purchaseDate().map(date -> date));
    }

    @Override
    protected Map<String, Function<Spool, Optional<String>>> filterValues() {
        return Map.of(
                "material_type", spool -> Optional.of(spool.filament().materialType()),
                "brand", spool -> Optional.of(spool.filament().brand().name()),
                "is_active", spool -> Optional.of(String.valueOf(spool.active())),
                "storage_location", spool -> spool.details().storageLocation(),
                "filament_id", spool -> Optional.of(spool.filament().id().toString()));
    }

    @Test
    void aSpoolBeginsWithoutBalanceWhateverItSays() {
        TestTenant tenant = tenant();
        Spool empty = tenant.write(this::fresh);
        Spool claiming = new Spool(
                empty.id(),
                empty.number(),
                empty.filament(),
                empty.initialWeight(),
                Grams.of(500),
                Grams.of(20),
                empty.details(),
                empty.active(),
                empty.version());
        tenant.change(session -> insert(session, claiming));
        assertEquals(Optional.of(empty), tenant.read(session -> find(session, empty)));
    }

    @Test
    void anUpdateKeepsTheWeightsOfTheLedger() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of("812.5")));
        Spool claiming =
                spool.withRemaining(Grams.of(3)).withVersion(spool.version()).deactivated();
        Spool after = tenant.write(session -> update(session, claiming));
        assertEquals(Grams.of("812.5"), after.remaining());
        assertEquals(
                spool.deactivated().withVersion(spool.version().next()),
                tenant.read(session -> find(session, spool)).orElseThrow());
    }

    @Test
    void aMovementCountsAsAVersion() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        tenant.change(session -> Shelf.post(session, samples.movement(spool.id(), Grams.of(10))));
        assertRefused(
                CommonError.VERSION_CONFLICT, () -> tenant.change(session -> update(session, spool.deactivated())));
        assertEquals(
                new Version(1),
                tenant.read(session -> Shelf.find(session, spool.id())).version());
    }

    @Test
    void spoolsSortByTheirBalance() {
        TestTenant tenant = tenant();
        List<String> grams = List.of("10", "9.5", "100.000000001", "100", "0.000000001");
        tenant.change(session -> grams.forEach(weight -> shelf.spoolWith(session, Grams.of(weight))));
        List<Grams> sorted = tenant.read(session -> list(
                        session,
                        ListQuery.first(10).withSort(List.of(new app.nozzly.store.SortKey("remaining_weight_g", true))))
                .map(Spool::remaining)
                .items());
        assertEquals(
                Stream.of("100.000000001", "100", "10", "9.5", "0.000000001")
                        .map(Grams::of)
                        .toList(),
                sorted);
    }

    @Test
    void aSpoolShowsItsFilamentAsItIsNow() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        tenant.change(session -> session.repository(BrandRepository.class)
                .update(spool.filament().brand().named("renamed since")));
        Filament updated = tenant.write(session -> {
            FilamentRepository filaments = session.repository(FilamentRepository.class);
            return filaments.update(filaments.find(spool.filament().id()).orElseThrow());
        });
        assertEquals("renamed since", updated.brand().name());
        assertEquals(new Version(1), updated.version());
        Spool now = tenant.read(session -> Shelf.find(session, spool.id()));
        assertEquals(updated, now.filament());
        assertEquals(spool.version(), now.version(), "the spool itself did not change");
    }

    @Test
    void aSpoolIsFoundByNumber() {
        TestTenant tenant = tenant();
        Spool spool = stored(tenant);
        assertEquals(
                Optional.of(spool), tenant.read(session -> repository(session).findByNumber(spool.number())));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).findByNumber(987_654)));
        assertEquals(
                Optional.empty(), tenant().read(session -> repository(session).findByNumber(spool.number())));
    }

    @Test
    void aNumberIsTakenOnce() {
        TestTenant tenant = tenant();
        Spool spool = stored(tenant);
        Spool same = samples.spool(spool.filament(), spool.number());
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, same)));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, same)));
    }

    @Test
    void ofSeveralThatWantOneNumberOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        Filament filament = tenant.write(shelf::filament);
        List<Spool> racing = Stream.generate(() -> samples.spool(filament, 4711))
                .limit(THREADS)
                .toList();
        List<Integer> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS,
                Race.run(
                        THREADS,
                        thread -> tenant.write(session -> {
                            insert(session, racing.get(thread));
                            return thread;
                        })));
        assertEquals(1, winners.size());
        assertEquals(
                Optional.of(racing.get(winners.get(0))),
                tenant.read(session -> repository(session).findByNumber(4711)));
    }

    @Test
    void manySpoolsAreInsertedTogetherAndFoundByTheirNumbers() {
        TestTenant tenant = tenant();
        List<Spool> many = tenant.write(session -> {
            Filament filament = shelf.filament(session);
            List<Spool> spools = Stream.generate(() -> samples.spool(filament, shelf.nextNumber()))
                    .limit(120)
                    .toList();
            repository(session).insertAll(spools);
            repository(session).insertAll(List.of());
            return spools;
        });
        List<Long> numbers = many.stream().map(Spool::number).toList();
        assertEquals(many, tenant.read(session -> repository(session).withNumbers(numbers)));
        assertEquals(
                List.of(many.get(2), many.get(7)),
                tenant.read(session ->
                        repository(session).withNumbers(List.of(numbers.get(7), 999_999_999L, numbers.get(2)))));
        assertEquals(List.of(), tenant.read(session -> repository(session).withNumbers(List.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).withNumbers(numbers)));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.write(session -> {
                    Filament filament = shelf.filament(session);
                    repository(session)
                            .insertAll(List.of(
                                    samples.spool(filament, shelf.nextNumber()),
                                    samples.spool(filament, numbers.get(0))));
                    return filament;
                }));
        assertEquals(many, tenant.read(session -> repository(session).all()));
    }

    @Test
    void manySpoolsAreUpdatedTogetherEachOneVersionOn() {
        TestTenant tenant = tenant();
        List<Spool> many = tenant.write(session -> Stream.generate(() -> shelf.spoolWith(session, Grams.of("812.5")))
                .limit(60)
                .toList());
        List<Spool> wanted = many.stream()
                .map(spool -> spool.with(spool.filament(), spool.initialWeight(), spool.details(), !spool.active()))
                .toList();
        List<Spool> stored = tenant.write(session -> repository(session).updateAll(wanted));
        assertEquals(
                wanted.stream()
                        .map(spool -> spool.withVersion(spool.version().next()))
                        .toList(),
                stored);
        assertEquals(stored, tenant.read(session -> repository(session).all()));
        List<Spool> mixed = List.of(stored.get(0), wanted.get(1));
        assertRefused(
                CommonError.VERSION_CONFLICT,
                () -> tenant.change(session -> repository(session).updateAll(mixed)));
        assertEquals(stored, tenant.read(session -> repository(session).all()));
        assertEquals(List.of(), tenant.write(session -> repository(session).updateAll(List.of())));
        assertThrows(
                RuntimeException.class,
                () -> tenant().change(session -> repository(session).updateAll(stored)));
    }

    @Test
    void whatMatchesIsFoundOnAllPagesAndPutTogether() {
        TestTenant tenant = tenant();
        tenant.change(session -> {
            Filament black = shelf.filament(session);
            Filament white = shelf.filament(session);
            priced(session, black, "25.00", "Shelf A");
            priced(session, black, "24.99", "Shelf A");
            priced(session, white, "30.00", "Shelf B");
            shelf.spoolWith(session, Grams.of(100));
        });
        ListQuery there = ListQuery.FIRST_PAGE.withFilters(Map.of("storage_location", "Shelf A"));
        assertEquals(
                2,
                tenant.read(session -> repository(session).matching(there, 10)).size());
        assertEquals(
                1,
                tenant.read(session -> repository(session).matching(there, 1)).size());
        assertEquals(List.of(), tenant().read(session -> repository(session).matching(ListQuery.FIRST_PAGE, 10)));
        List<SpoolGroup> places = tenant.read(
                session -> repository(session).groups(SpoolGrouping.LOCATION, ListQuery.FIRST_PAGE.withText("shelf")));
        // 500 × 0.025 + 500 × 0.02499 = 24.995, half up
        assertEquals(
                List.of(
                        new SpoolGroup(
                                Optional.of("Shelf A"),
                                "Shelf A",
                                2,
                                Grams.of(1000),
                                Grams.of(1000),
                                Optional.of(Money.parse("GBP 25.00")),
                                0),
                        new SpoolGroup(
                                Optional.of("Shelf B"),
                                "Shelf B",
                                1,
                                Grams.of(500),
                                Grams.of(500),
                                Optional.of(Money.parse("GBP 15.00")),
                                0)),
                places);
        for (SpoolGrouping by : SpoolGrouping.values()) {
            List<SpoolGroup> groups = tenant.read(session -> repository(session).groups(by, ListQuery.FIRST_PAGE));
            assertEquals(4, groups.stream().mapToLong(SpoolGroup::spools).sum(), by.name());
            assertEquals(
                    Grams.of(1600), groups.stream().map(SpoolGroup::remaining).reduce(Grams.ZERO, Grams::plus));
        }
        assertEquals(
                List.of(),
                tenant().read(session -> repository(session).groups(SpoolGrouping.BRAND, ListQuery.FIRST_PAGE)));
    }

    @Test
    void activeSpoolsAreSummedUpFilamentByFilament() {
        TestTenant tenant = tenant();
        Filament filament = tenant.write(session -> {
            Filament one = shelf.filament(session);
            priced(session, one, "25.00", "Shelf A");
            priced(session, one, "25.00", "Shelf A");
            Spool gone = priced(session, one, "25.00", "Shelf A");
            update(session, Shelf.find(session, gone.id()).deactivated());
            return one;
        });
        KeyStock expected = new KeyStock(filament.key(), 2, Grams.of(1000), Grams.ZERO);
        assertEquals(
                List.of(expected), tenant.read(session -> repository(session).stockByKey(Optional.empty())));
        Set<String> type = Set.of(filament.materialType().toUpperCase(java.util.Locale.ROOT));
        assertEquals(
                List.of(expected), tenant.read(session -> repository(session).stockByKey(Optional.of(type))));
        assertEquals(List.of(), tenant.read(session -> repository(session).stockByKey(Optional.of(Set.of("none")))));
        assertEquals(List.of(), tenant.read(session -> repository(session).stockByKey(Optional.of(Set.of()))));
        assertEquals(List.of(), tenant().read(session -> repository(session).stockByKey(Optional.empty())));
    }

    @Test
    void whatIsInUseOfFilamentsIsToldById() {
        TestTenant tenant = tenant();
        List<Filament> filaments = tenant.write(session -> {
            Filament one = shelf.filament(session);
            Filament other = shelf.filament(session);
            priced(session, one, "25.00", "Shelf A");
            priced(session, one, "25.00", "Shelf A");
            priced(session, other, "25.00", "Shelf A");
            Spool gone = priced(session, other, "25.00", "Shelf A");
            update(session, Shelf.find(session, gone.id()).deactivated());
            return List.of(one, other, shelf.filament(session));
        });
        List<FilamentId> ids = filaments.stream().map(Filament::id).toList();
        FilamentStock two = new FilamentStock(ids.get(0), 2, Grams.of(1000));
        FilamentStock one = new FilamentStock(ids.get(1), 1, Grams.of(500));
        assertEquals(
                Map.of(ids.get(0), two, ids.get(1), one),
                tenant.read(session -> repository(session).stockOf(ids)));
        assertEquals(
                Map.of(ids.get(1), one),
                tenant.read(session -> repository(session).stockOf(List.of(ids.get(1)))));
        assertEquals(Map.of(), tenant.read(session -> repository(session).stockOf(List.of())));
        assertEquals(Map.of(), tenant().read(session -> repository(session).stockOf(ids)));
    }

    /** A spool of 1,000 g of which 500 g are left. */
    private Spool priced(StoreSession session, Filament filament, String price, String place) {
        SpoolDetails details = SpoolDetails.bought(Money.parse("GBP " + price)).withStorageLocation(Optional.of(place));
        Spool spool = spool(filament, "1000", details, true);
        insert(session, spool);
        Shelf.post(session, samples.movement(spool.id(), Grams.of(500)));
        return spool;
    }

    @Test
    void spoolsOfTypesAndOfIdsComeOrderedByNumber() {
        TestTenant tenant = tenant();
        List<Spool> spools = Stream.generate(() -> stored(tenant)).limit(6).toList();
        List<SpoolId> ids =
                Stream.of(5, 0, 3).map(index -> spools.get(index).id()).toList();
        assertEquals(
                List.of(spools.get(0), spools.get(3), spools.get(5)),
                tenant.read(session -> repository(session)
                        .findAll(Stream.concat(ids.stream(), Stream.of(new SpoolId(samples.uuid()), ids.get(0)))
                                .toList())));
        assertEquals(List.of(), tenant.read(session -> repository(session).findAll(List.of())));
        Set<String> types = Set.of("pla", "Tpu");
        assertEquals(
                spools.stream()
                        .filter(spool ->
                                List.of("PLA", "TPU").contains(spool.filament().materialType()))
                        .toList(),
                tenant.read(session -> repository(session).ofTypes(types)));
        assertEquals(List.of(), tenant().read(session -> repository(session).findAll(ids)));
        assertEquals(List.of(), tenant().read(session -> repository(session).ofTypes(types)));
        assertEquals(List.of(), tenant().read(session -> repository(session).all()));
        assertEquals(spools, tenant.read(session -> repository(session).all()));
    }

    @Test
    void aFilamentOfAnotherTenantCannotBeReferredTo() {
        Filament foreign = tenant().write(shelf::filament);
        TestTenant tenant = tenant();
        Spool spool = samples.spool(foreign, shelf.nextNumber());
        assertThrows(RuntimeException.class, () -> tenant.change(session -> insert(session, spool)));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, spool)));
        Spool own = stored(tenant);
        assertThrows(
                RuntimeException.class,
                () -> tenant.change(session ->
                        update(session, own.with(foreign, own.initialWeight(), own.details(), own.active()))));
        assertEquals(Optional.of(own), tenant.read(session -> find(session, own)));
    }

    private static SpoolRepository repository(StoreSession session) {
        return session.repository(SpoolRepository.class);
    }
}
