package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link BrandRepository} does. */
public abstract class BrandRepositorySuite extends ListedSuite<Brand> {

    private static final int THREADS = 8;

    private long number;

    @Override
    protected Brand fresh(StoreSession session) {
        return samples.brand(++number);
    }

    @Override
    protected List<Brand> extremes(StoreSession session) {
        return List.of(
                brand(Long.MAX_VALUE, "x"),
                brand(0, "y".repeat(100)),
                brand(++number, Samples.AWKWARD),
                brand(++number, "码".repeat(100)));
    }

    @Override
    protected Brand changed(StoreSession session, Brand stored) {
        return stored.named(samples.word() + Samples.AWKWARD);
    }

    @Override
    protected Brand saying(StoreSession session, String words) {
        return brand(++number, words + " " + samples.word());
    }

    @Override
    protected void insert(StoreSession session, Brand brand) {
        repository(session).insert(brand);
    }

    @Override
    protected Brand update(StoreSession session, Brand brand) {
        return repository(session).update(brand);
    }

    @Override
    protected Optional<Brand> find(StoreSession session, Brand brand) {
        return repository(session).find(brand.id());
    }

    @Override
    protected Page<Brand> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return BrandRepository.FIELDS;
    }

    @Override
    protected String id(Brand brand) {
        return brand.id().toString();
    }

    @Override
    protected Version version(Brand brand) {
        return brand.version();
    }

    @Override
    protected Brand withVersion(Brand brand, Version version) {
        return brand.withVersion(version);
    }

    @Override
    protected Map<String, Function<Brand, Optional<Comparable<?>>>> sortValues() {
        return Map.of("name", brand -> Optional.of(brand.name()), "number", brand -> Optional.of(brand.number()));
    }

    @Override
    protected Map<String, Function<Brand, Optional<String>>> filterValues() {
        return Map.of();
    }

    @Test
    void manyAreStoredAndFoundByTheirNames() {
        TestTenant tenant = tenant();
        List<Brand> many = List.of(brand(30, "Ember"), brand(10, "Shale"), brand(20, "Übel"));
        tenant.change(session -> repository(session).insertAll(many));
        tenant.change(session -> repository(session).insertAll(List.of()));
        assertEquals(
                List.of(many.get(1), many.get(2), many.get(0)),
                tenant.read(
                        session -> repository(session).named(List.of("EMBER", " shale ", "übel", "ember", "none"))));
        assertEquals(List.of(), tenant.read(session -> repository(session).named(List.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).named(List.of("Ember"))));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(
                        session -> repository(session).insertAll(List.of(brand(40, "New"), brand(41, "eMBER")))));
        assertEquals(List.of(), tenant.read(session -> repository(session).named(List.of("New"))));
    }

    @Test
    void aNameIsTakenInAnyCaseOfLetters() {
        TestTenant tenant = tenant();
        Brand first = brand(++number, "Prusament");
        Brand second = brand(++number, "Polymaker");
        tenant.change(session -> insert(session, first));
        tenant.change(session -> insert(session, second));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> insert(session, brand(++number, "PRUSAMENT"))));
        assertRefused(
                CommonError.ALREADY_EXISTS, () -> tenant.change(session -> update(session, second.named("prusaMENT"))));
        assertEquals(2, (long)
                tenant.read(session -> list(session, ListQuery.FIRST_PAGE).total()));
        assertEquals(
                "PRUSAMENT",
                tenant.write(
                        session -> update(session, first.named("PRUSAMENT")).name()));
    }

    @Test
    void aNameGivenUpIsFreeAgain() {
        TestTenant tenant = tenant();
        Brand first = brand(++number, "Prusament");
        tenant.change(session -> insert(session, first));
        tenant.change(session -> update(session, first.named("Polymaker")));
        Brand second = brand(++number, "prusament");
        tenant.change(session -> insert(session, second));
        assertEquals(
                Optional.of(second), tenant.read(session -> repository(session).findByName("Prusament")));
    }

    @Test
    void aNumberIsTakenOnce() {
        TestTenant tenant = tenant();
        tenant.change(session -> insert(session, brand(7, "one")));
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, brand(7, "two"))));
    }

    @Test
    void namesAndNumbersOfAnotherTenantAreFreeAndUnknown() {
        TestTenant owner = tenant();
        TestTenant other = tenant();
        owner.change(session -> insert(session, brand(7, "Prusament")));
        assertEquals(Optional.empty(), other.read(session -> repository(session).findByName("Prusament")));
        assertEquals(Optional.empty(), other.read(session -> repository(session).findByNumber(7)));
        other.change(session -> insert(session, brand(7, "Prusament")));
    }

    @Test
    void aBrandIsFoundByNumberAndByNameInAnyCase() {
        TestTenant tenant = tenant();
        Brand brand = brand(42, "Çilek Ünlü");
        tenant.change(session -> insert(session, brand));
        assertEquals(
                Optional.of(brand), tenant.read(session -> repository(session).findByNumber(42)));
        assertEquals(
                Optional.of(brand), tenant.read(session -> repository(session).findByName("ÇILEK ünlü")));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).findByName("Çilek")));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).findByName("Çilek%")));
    }

    @Test
    void ofSeveralThatWantOneNameOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        List<Brand> racing = java.util.stream.IntStream.range(0, THREADS)
                .mapToObj(thread -> brand(100 + thread, thread % 2 == 0 ? "Eryone" : "ERYONE"))
                .toList();
        List<Brand> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS,
                Race.run(
                        THREADS,
                        thread -> tenant.write(session -> {
                            insert(session, racing.get(thread));
                            return racing.get(thread);
                        })));
        assertEquals(1, winners.size());
        assertEquals(
                winners,
                tenant.read(session -> list(session, ListQuery.FIRST_PAGE).items()));
    }

    private Brand brand(long ownNumber, String name) {
        return new Brand(new BrandId(samples.uuid()), ownNumber, name, Version.INITIAL);
    }

    private static BrandRepository repository(StoreSession session) {
        return session.repository(BrandRepository.class);
    }
}
