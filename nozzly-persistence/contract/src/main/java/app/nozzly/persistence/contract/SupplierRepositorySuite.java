package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.inventory.SupplierId;
import app.nozzly.inventory.SupplierName;
import app.nozzly.inventory.SupplierNames;
import app.nozzly.problem.CommonError;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.SupplierContact;
import app.nozzly.purchasing.SupplierRepository;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What every {@link SupplierRepository} does. */
public abstract class SupplierRepositorySuite extends ListedSuite<Supplier> {

    @Override
    protected Supplier fresh(StoreSession session) {
        return supplier(samples.word(), Optional.empty());
    }

    @Override
    protected List<Supplier> extremes(StoreSession session) {
        SupplierContact longest = new SupplierContact(
                Optional.of("p".repeat(100)),
                Optional.of("a@" + "b".repeat(252)),
                Optional.of("1".repeat(40)),
                Optional.of("https://" + "w".repeat(292)));
        return List.of(
                named("x"),
                named("y".repeat(100)),
                named(Samples.AWKWARD),
                new Supplier(
                        new SupplierId(samples.uuid()),
                        "码".repeat(100),
                        longest,
                        CurrencyUnit.JPY,
                        Optional.of(365),
                        Optional.of(samples.money(CurrencyUnit.JPY)),
                        Optional.of("ä".repeat(2000)),
                        false,
                        Version.INITIAL));
    }

    @Override
    protected Supplier changed(StoreSession session, Supplier stored) {
        Supplier other = supplier(samples.word() + Samples.AWKWARD, samples.maybe(samples::word));
        return new Supplier(
                stored.id(),
                other.name(),
                other.contact(),
                other.currency(),
                other.leadTimeDays(),
                other.minimumOrder(),
                other.notes(),
                samples.chance(),
                stored.version());
    }

    @Override
    protected Supplier saying(StoreSession session, String words) {
        int cut = words.lastIndexOf(' ');
        return supplier(
                samples.word() + (cut < 0 ? "" : words.substring(cut)),
                Optional.of(samples.word() + (cut < 0 ? words : words.substring(0, cut))));
    }

    @Override
    protected void insert(StoreSession session, Supplier supplier) {
        repository(session).insert(supplier);
    }

    @Override
    protected Supplier update(StoreSession session, Supplier supplier) {
        return repository(session).update(supplier);
    }

    @Override
    protected Optional<Supplier> find(StoreSession session, Supplier supplier) {
        return repository(session).find(supplier.id());
    }

    @Override
    protected Page<Supplier> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return SupplierRepository.FIELDS;
    }

    @Override
    protected String id(Supplier supplier) {
        return supplier.id().toString();
    }

    @Override
    protected Version version(Supplier supplier) {
        return supplier.version();
    }

    @Override
    protected Supplier withVersion(Supplier supplier, Version version) {
        return supplier.withVersion(version);
    }

    @Override
    protected Map<String, Function<Supplier, Optional<Comparable<?>>>> sortValues() {
        return Map.of("name", supplier -> Optional.of(supplier.name()));
    }

    @Override
    protected Map<String, Function<Supplier, Optional<String>>> filterValues() {
        return Map.of("is_active", supplier -> Optional.of(String.valueOf(supplier.active())));
    }

    @Test
    void aNameIsTakenInAnyCaseOfLetters() {
        TestTenant tenant = tenant();
        tenant.change(session -> insert(session, named("Magnet Ünion")));
        assertRefused(
                CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, named("MAGNET ünion"))));
        tenant().change(session -> insert(session, named("Magnet Ünion")));
    }

    @Test
    void manyAreFoundByNameInAnyCaseOfLettersAndById() {
        TestTenant tenant = tenant();
        List<Supplier> known = List.of(named("Magnet Ünion"), named("Filament Shop"), named("Other"));
        tenant.change(session -> known.forEach(supplier -> insert(session, supplier)));
        assertEquals(
                Set.of(name(known.get(0)), name(known.get(1))),
                Set.copyOf(tenant.read(session -> repository(session)
                        .named(List.of("MAGNET ünion", " filament shop ", "Filament Shop", "missing")))));
        assertEquals(
                List.of(name(known.get(2))),
                tenant.read(session -> session.repository(SupplierNames.class)
                        .withIds(List.of(known.get(2).id(), new SupplierId(samples.uuid())))));
        assertEquals(List.of(), tenant.read(session -> repository(session).named(List.of())));
        assertEquals(List.of(), tenant.read(session -> repository(session).withIds(List.of())));
    }

    @Test
    void whatOthersNameTheSameIsNotFound() {
        Supplier foreign = named("Magnet Union");
        tenant().change(session -> insert(session, foreign));
        TestTenant tenant = tenant();
        assertEquals(List.of(), tenant.read(session -> repository(session).named(List.of("Magnet Union"))));
        assertEquals(List.of(), tenant.read(session -> repository(session).withIds(List.of(foreign.id()))));
    }

    private static SupplierName name(Supplier supplier) {
        return new SupplierName(supplier.id(), supplier.name());
    }

    private Supplier named(String name) {
        return supplier(name, Optional.empty());
    }

    private Supplier supplier(String name, Optional<String> notes) {
        CurrencyUnit currency = samples.currency();
        SupplierContact contact = new SupplierContact(
                samples.maybe(samples::word),
                samples.maybe(() -> samples.word() + "@example.com"),
                samples.maybe(() -> "+44 20 " + samples.below(9_999_999)),
                samples.maybe(() -> "https://" + samples.word() + ".example"));
        return new Supplier(
                new SupplierId(samples.uuid()),
                name,
                contact,
                currency,
                samples.maybe(() -> samples.below(366)),
                samples.maybe(() -> samples.money(currency)),
                notes,
                samples.chance(),
                Version.INITIAL);
    }

    private static SupplierRepository repository(StoreSession session) {
        return session.repository(SupplierRepository.class);
    }
}
