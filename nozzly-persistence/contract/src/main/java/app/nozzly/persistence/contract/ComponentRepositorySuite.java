package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.SupplierId;
import app.nozzly.problem.CommonError;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.SupplierContact;
import app.nozzly.purchasing.SupplierRepository;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What every {@link ComponentRepository} does; what moves components is in {@link ComponentMovementRepositorySuite}. */
public abstract class ComponentRepositorySuite extends ListedSuite<Component> {

    private long number;

    @Override
    protected Component fresh(StoreSession session) {
        return component(session, samples.word(), samples.maybe(samples::word));
    }

    @Override
    protected List<Component> extremes(StoreSession session) {
        ComponentDetails largest = new ComponentDetails(
                "码".repeat(200),
                ComponentKind.OTHER,
                "ü".repeat(20),
                Optional.of("s".repeat(64)),
                Optional.of(Quantity.of("999999999.999")),
                Optional.of(supplier(session)),
                Optional.of("ä".repeat(2000)));
        return List.of(
                of(ComponentDetails.of("x", ComponentKind.MAGNET)),
                of(ComponentDetails.of(Samples.AWKWARD, ComponentKind.SCREW).withMinimum(Quantity.ZERO)),
                Component.unstocked(new ComponentId(samples.uuid()), Long.MAX_VALUE, largest)
                        .with(largest, false));
    }

    @Override
    protected Component changed(StoreSession session, Component stored) {
        Component other = component(session, samples.word() + Samples.AWKWARD, samples.maybe(samples::word));
        return stored.with(other.details(), samples.chance());
    }

    @Override
    protected Component saying(StoreSession session, String words) {
        int cut = words.lastIndexOf(' ');
        return component(
                session,
                samples.word() + (cut < 0 ? "" : words.substring(cut)),
                Optional.of(samples.word() + (cut < 0 ? words : words.substring(0, cut))));
    }

    @Override
    protected void insert(StoreSession session, Component component) {
        repository(session).insert(component);
    }

    @Override
    protected Component update(StoreSession session, Component component) {
        return repository(session).update(component);
    }

    @Override
    protected Optional<Component> find(StoreSession session, Component component) {
        return repository(session).find(component.id());
    }

    @Override
    protected Page<Component> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    /** Where something is is looked for in the suite of movements. */
    @Override
    protected ListFields fields() {
        Set<String> own = new HashSet<>(ComponentRepository.FIELDS.filterable());
        own.remove("location_id");
        return new ListFields(ComponentRepository.FIELDS.sortable(), own, ComponentRepository.FIELDS.defaultSort());
    }

    @Override
    protected String id(Component component) {
        return component.id().toString();
    }

    @Override
    protected Version version(Component component) {
        return component.version();
    }

    @Override
    protected Component withVersion(Component component, Version version) {
        return component.withVersion(version);
    }

    @Override
    protected Map<String, Function<Component, Optional<Comparable<?>>>> sortValues() {
        return Map.of(
                "number", component -> Optional.of(component.number()),
                "name", component -> Optional.of(component.details().name()),
                "kind", component -> Optional.of(component.details().kind().name()),
                "quantity", component -> Optional.of(component.quantity().value()));
    }

    @Override
    protected Map<String, Function<Component, Optional<String>>> filterValues() {
        return Map.of(
                "kind",
                component -> Optional.of(component.details().kind().name().toLowerCase(Locale.ROOT)),
                "is_active",
                component -> Optional.of(String.valueOf(component.active())),
                "below_minimum",
                component -> Optional.of(String.valueOf(component.isBelowMinimum())),
                "supplier_id",
                component -> component.details().supplier().map(Object::toString));
    }

    @Test
    void aNumberIsTakenOnceAndFound() {
        TestTenant tenant = tenant();
        Component first = Component.unstocked(new ComponentId(samples.uuid()), 7, named("one"));
        tenant.change(session -> insert(session, first));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session ->
                        insert(session, Component.unstocked(new ComponentId(samples.uuid()), 7, named("two")))));
        assertEquals(
                Optional.of(first), tenant.read(session -> repository(session).findByNumber(7)));
        assertEquals(
                Optional.empty(), tenant().read(session -> repository(session).findByNumber(7)));
    }

    @Test
    void aSupplierThatIsNotThereIsRefused() {
        TestTenant tenant = tenant();
        SupplierId foreign = tenant().write(this::supplier);
        for (SupplierId nobodys : List.of(foreign, new SupplierId(samples.uuid()))) {
            ComponentDetails details = new ComponentDetails(
                    "Magnet",
                    ComponentKind.MAGNET,
                    ComponentDetails.PIECES,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(nobodys),
                    Optional.empty());
            assertRefused(CommonError.NOT_FOUND, () -> tenant.change(session -> insert(session, of(details))));
            Component known = stored(tenant);
            assertRefused(
                    CommonError.NOT_FOUND, () -> tenant.change(session -> update(session, known.with(details, true))));
        }
    }

    @Test
    void severalAreFoundAndLockedAtOnce() {
        TestTenant tenant = tenant();
        List<Component> all = Stream.generate(() -> stored(tenant)).limit(4).toList();
        List<ComponentId> wanted =
                List.of(all.get(3).id(), all.get(1).id(), all.get(3).id(), new ComponentId(samples.uuid()));
        assertEquals(
                List.of(all.get(1), all.get(3)),
                tenant.read(session -> repository(session).findAll(wanted)));
        assertEquals(
                Stream.of(all.get(1), all.get(3)).map(this::id).sorted().toList(),
                tenant.write(session -> repository(session).lock(wanted)).stream()
                        .map(this::id)
                        .toList());
    }

    private Component component(StoreSession session, String name, Optional<String> notes) {
        ComponentDetails details = new ComponentDetails(
                name,
                samples.oneOf(List.of(ComponentKind.values())),
                samples.oneOf(List.of("pcs", "m", "ml")),
                samples.maybe(samples::word),
                samples.maybe(() -> new Quantity(samples.decimal(500, Quantity.SCALE))),
                samples.maybe(() -> supplier(session)),
                notes);
        return of(details).with(details, samples.chance());
    }

    private Component of(ComponentDetails details) {
        return Component.unstocked(new ComponentId(samples.uuid()), ++number, details);
    }

    private static ComponentDetails named(String name) {
        return ComponentDetails.of(name, ComponentKind.INSERT);
    }

    private SupplierId supplier(StoreSession session) {
        Supplier supplier = new Supplier(
                new SupplierId(samples.uuid()),
                samples.word(),
                SupplierContact.NONE,
                CurrencyUnit.GBP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Version.INITIAL);
        session.repository(SupplierRepository.class).insert(supplier);
        return supplier.id();
    }

    private static ComponentRepository repository(StoreSession session) {
        return session.repository(ComponentRepository.class);
    }
}
