package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.inventory.EmptyReel;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelMaterial;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.ReelTypeRepository;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link ReelTypeRepository} does. */
public abstract class ReelTypeRepositorySuite extends ListedSuite<ReelType> {

    private final Shelf shelf = new Shelf(samples);

    @Override
    protected ReelType fresh(StoreSession session) {
        return samples.reelType();
    }

    @Override
    protected List<ReelType> extremes(StoreSession session) {
        return List.of(
                named("x"),
                named(Samples.AWKWARD),
                new ReelType(
                        new ReelTypeId(samples.uuid()),
                        "码".repeat(100),
                        Optional.of("ü".repeat(100)),
                        ReelMaterial.NONE,
                        Grams.ZERO,
                        Optional.of("ä".repeat(2000)),
                        false,
                        Version.INITIAL),
                weighing(named("y".repeat(100)), Grams.of("9999.999999999")));
    }

    @Override
    protected ReelType changed(StoreSession session, ReelType stored) {
        ReelType other = samples.reelType();
        return new ReelType(
                stored.id(),
                other.name() + Samples.AWKWARD,
                other.brand(),
                other.material(),
                other.emptyWeight(),
                other.notes(),
                !stored.active(),
                stored.version());
    }

    @Override
    protected ReelType saying(StoreSession session, String words) {
        int cut = words.lastIndexOf(' ');
        ReelType any = samples.reelType();
        return new ReelType(
                any.id(),
                samples.word() + (cut < 0 ? "" : words.substring(cut)),
                Optional.empty(),
                any.material(),
                any.emptyWeight(),
                Optional.of(samples.word() + (cut < 0 ? words : words.substring(0, cut))),
                any.active(),
                any.version());
    }

    @Override
    protected void insert(StoreSession session, ReelType type) {
        repository(session).insert(type);
    }

    @Override
    protected ReelType update(StoreSession session, ReelType type) {
        return repository(session).update(type);
    }

    @Override
    protected Optional<ReelType> find(StoreSession session, ReelType type) {
        return repository(session).find(type.id());
    }

    @Override
    protected Page<ReelType> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return ReelTypeRepository.FIELDS;
    }

    @Override
    protected String id(ReelType type) {
        return type.id().toString();
    }

    @Override
    protected Version version(ReelType type) {
        return type.version();
    }

    @Override
    protected ReelType withVersion(ReelType type, Version version) {
        return type.withVersion(version);
    }

    @Override
    protected Map<String, Function<ReelType, Optional<Comparable<?>>>> sortValues() {
        return Map.of(
                "name", type -> Optional.of(type.name()),
                "material", type -> Optional.of(material(type)),
                "empty_weight_g", type -> Optional.of(type.emptyWeight().value()));
    }

    @Override
    protected Map<String, Function<ReelType, Optional<String>>> filterValues() {
        return Map.of(
                "material", type -> Optional.of(material(type)),
                "is_active", type -> Optional.of(String.valueOf(type.active())));
    }

    @Test
    void aNameIsTakenInAnyCaseOfLetters() {
        TestTenant tenant = tenant();
        tenant.change(session -> insert(session, named("Cardboard Ünion")));
        assertRefused(
                CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, named("CARDBOARD ünion"))));
        tenant().change(session -> insert(session, named("Cardboard Ünion")));
    }

    @Test
    void manyAreFoundByNameInAnyCaseOfLetters() {
        TestTenant tenant = tenant();
        tenant.change(session -> {
            insert(session, named("Round"));
            insert(session, named("Flat"));
            insert(session, named("Other"));
        });
        Set<String> found =
                tenant
                        .read(session -> repository(session).named(List.of("ROUND", " flat ", "round", "missing")))
                        .stream()
                        .map(ReelType::name)
                        .collect(Collectors.toSet());
        assertEquals(Set.of("Round", "Flat"), found);
        assertEquals(List.of(), tenant.read(session -> repository(session).named(List.of())));
    }

    @Test
    void manyAreFoundByTheirIdsByTheirOwnTenantOnly() {
        TestTenant tenant = tenant();
        List<ReelType> known = List.of(named("Round"), named("Flat"), named("Other"));
        tenant.change(session -> known.forEach(type -> insert(session, type)));
        List<ReelTypeId> wanted = List.of(
                known.get(2).id(),
                known.get(0).id(),
                known.get(2).id(),
                samples.reelType().id());
        Set<ReelType> found =
                Set.copyOf(tenant.read(session -> repository(session).withIds(wanted)));
        assertEquals(Set.of(known.get(0), known.get(2)), found);
        assertEquals(List.of(), tenant().read(session -> repository(session).withIds(wanted)));
        assertEquals(List.of(), tenant.read(session -> repository(session).withIds(List.of())));
    }

    @Test
    void whatNamesATypeShowsWhatItWeighsNow() {
        TestTenant tenant = tenant();
        ReelType type = weighing(named("Plastic"), Grams.of(230));
        tenant.change(session -> insert(session, type));
        Spool spool = tenant.write(session -> spoolOf(session, filamentOn(session, type.reel())));
        tenant.change(session -> update(session, weighing(type, Grams.of(241))));
        Spool found = tenant.read(session -> Shelf.find(session, spool.id()));
        assertEquals(Optional.of(new EmptyReel(Grams.of(241), EmptyReel.Source.REEL_TYPE)), found.emptyReel());
        Reel reel = found.filament().reel().orElseThrow();
        assertEquals(new Reel(type.id(), "Plastic", Grams.of(241), new Version(1)), reel);
        tenant.change(session -> session.repository(SpoolRepository.class)
                .update(found.with(
                        found.filament(),
                        found.initialWeight(),
                        SpoolDetails.NONE.withReel(Optional.of(type.reel())),
                        true)));
        Spool named = tenant.read(session -> Shelf.find(session, spool.id()));
        assertEquals(Optional.of(reel), named.details().reel());
        assertEquals(
                Optional.of(reel),
                tenant.write(session ->
                                session.repository(SpoolRepository.class).lock(List.of(spool.id())))
                        .get(0)
                        .details()
                        .reel());
    }

    @Test
    void whatIsNotThereCannotBeNamed() {
        TestTenant tenant = tenant();
        Reel missing = samples.reelType().reel();
        assertRefused(CommonError.NOT_FOUND, () -> tenant.change(session -> filamentOn(session, missing)));
        Filament filament = tenant.write(shelf::filament);
        Spool spool = samples.spool(filament, shelf.nextNumber());
        Spool reeled = spool.with(
                filament, spool.initialWeight(), spool.details().withReel(Optional.of(missing)), spool.active());
        assertRefused(
                CommonError.NOT_FOUND,
                () -> tenant.change(
                        session -> session.repository(SpoolRepository.class).insert(reeled)));
    }

    @Test
    void aTypeOfAnotherWorkshopCannotBeNamed() {
        ReelType foreign = samples.reelType();
        tenant().change(session -> insert(session, foreign));
        assertRefused(CommonError.NOT_FOUND, () -> tenant().change(session -> filamentOn(session, foreign.reel())));
    }

    private Filament filamentOn(StoreSession session, Reel reel) {
        Filament plain = shelf.filament(session);
        FilamentRepository filaments = session.repository(FilamentRepository.class);
        return filaments.update(plain.made(plain.brand(), Optional.of(reel)));
    }

    private Spool spoolOf(StoreSession session, Filament filament) {
        Spool any = samples.spool(filament, shelf.nextNumber());
        Spool plain = any.with(filament, any.initialWeight(), SpoolDetails.NONE, true);
        session.repository(SpoolRepository.class).insert(plain);
        return plain;
    }

    private ReelType named(String name) {
        ReelType any = samples.reelType();
        return new ReelType(
                any.id(),
                name,
                any.brand(),
                any.material(),
                any.emptyWeight(),
                any.notes(),
                any.active(),
                any.version());
    }

    private static ReelType weighing(ReelType type, Grams weight) {
        return new ReelType(
                type.id(),
                type.name(),
                type.brand(),
                type.material(),
                weight,
                type.notes(),
                type.active(),
                type.version());
    }

    private static String material(ReelType type) {
        return type.material().name().toLowerCase(Locale.ROOT);
    }

    private static ReelTypeRepository repository(StoreSession session) {
        return session.repository(ReelTypeRepository.class);
    }
}
