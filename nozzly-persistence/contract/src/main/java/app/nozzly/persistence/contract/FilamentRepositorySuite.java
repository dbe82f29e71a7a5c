package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.CommonError;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link FilamentRepository} does. */
public abstract class FilamentRepositorySuite extends ListedSuite<Filament> {

    private long number;

    @Override
    protected Filament fresh(StoreSession session) {
        return samples.filament(brand(session), ++number);
    }

    @Override
    protected List<Filament> extremes(StoreSession session) {
        Brand brand = brand(session);
        return Stream.of(Money.parse("GBP 99999999.99"), Money.parse("JPY 99999999"), Money.parse("KWD 0.001"))
                .flatMap(price -> Stream.of(empty(brand), full(brand, price)))
                .toList();
    }

    private Filament empty(Brand brand) {
        return new Filament(
                new FilamentId(samples.uuid()),
                ++number,
                brand,
                "",
                "PLA",
                Colour.UNKNOWN,
                Optional.empty(),
                new BigDecimal("0.001"),
                new BigDecimal("0.0001"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Version.INITIAL);
    }

    private Filament full(Brand brand, Money price) {
        List<String> codes =
                List.of("#000000", "#FFFFFF", "#12345678", "#ABCDEF", "#00000000", "#FFFFFFFF", "#010203", "#0A0B0C0D");
        return new Filament(
                new FilamentId(samples.uuid()),
                ++number,
                brand,
                "码".repeat(200),
                "Pla-Cf",
                new Colour("ü".repeat(100), codes, Optional.of(Colour.Pattern.GRADIENT)),
                Optional.of(Samples.AWKWARD),
                BigDecimal.TEN,
                new BigDecimal("30"),
                Optional.of(price),
                Optional.of(Grams.of("100000.999999999")),
                Optional.of(Grams.ZERO),
                Optional.of(BigMoney.of(price.getCurrencyUnit(), new BigDecimal("12345678.87654321"))),
                Version.INITIAL);
    }

    @Override
    protected Filament changed(StoreSession session, Filament stored) {
        Filament other = samples.filament(brand(session), stored.number());
        return new Filament(
                stored.id(),
                stored.number(),
                other.brand(),
                Samples.AWKWARD,
                other.materialType(),
                other.colour(),
                other.finish(),
                other.diameterMillimetres(),
                other.densityGramsPerCubicCentimetre(),
                other.price(),
                other.netWeight(),
                other.emptySpoolWeight(),
                other.standardCostPerGram(),
                stored.version());
    }

    @Override
    protected Filament saying(StoreSession session, String words) {
        List<String> parts = List.of(words.split(" "));
        Brand brand = samples.brand(++number).named(parts.get(0) + " " + samples.word());
        session.repository(BrandRepository.class).insert(brand);
        Filament filament = samples.filament(brand, ++number);
        return parts.size() < 2 ? filament : coloured(filament, parts.get(1) + " " + samples.word());
    }

    @Override
    protected void insert(StoreSession session, Filament filament) {
        repository(session).insert(filament);
    }

    @Override
    protected Filament update(StoreSession session, Filament filament) {
        return repository(session).update(filament);
    }

    @Override
    protected Optional<Filament> find(StoreSession session, Filament filament) {
        return repository(session).find(filament.id());
    }

    @Override
    protected Page<Filament> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return FilamentRepository.FIELDS;
    }

    @Override
    protected String id(Filament filament) {
        return filament.id().toString();
    }

    @Override
    protected Version version(Filament filament) {
        return filament.version();
    }

    @Override
    protected Filament withVersion(Filament filament, Version version) {
        return filament.withVersion(version);
    }

    @Override
    protected Map<String, Function<Filament, Optional<Comparable<?>>>> sortValues() {
        return Map.of(
                "number", filament -> Optional.of(filament.number()),
                "name", filament -> Optional.of(filament.name()),
                "material_type", filament -> Optional.of(filament.materialType()),
                "brand", filament -> Optional.of(filament.brand().name()));
    }

    @Override
    protected Map<String, Function<Filament, Optional<String>>> filterValues() {
        return Map.of(
                "material_type", filament -> Optional.of(filament.materialType()),
                "brand", filament -> Optional.of(filament.brand().name()));
    }

    @Test
    void aFilamentShowsItsBrandAsItIsNow() {
        TestTenant tenant = tenant();
        Filament filament = stored(tenant);
        Brand renamed = tenant.write(session -> session.repository(BrandRepository.class)
                .update(filament.brand().named("renamed since")));
        Filament now = tenant.read(session -> find(session, filament)).orElseThrow();
        assertEquals(renamed, now.brand());
        assertEquals(filament.version(), now.version(), "the filament itself did not change");
        assertEquals(
                List.of(now),
                tenant.read(session ->
                        list(session, ListQuery.FIRST_PAGE.withText("since")).items()));
    }

    @Test
    void aFilamentIsFoundByNumber() {
        TestTenant tenant = tenant();
        Filament filament = stored(tenant);
        assertEquals(
                Optional.of(filament),
                tenant.read(session -> repository(session).findByNumber(filament.number())));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).findByNumber(987_654)));
        assertEquals(
                Optional.empty(), tenant().read(session -> repository(session).findByNumber(filament.number())));
    }

    @Test
    void filamentsOfTypesComeInAnyCaseOrderedByNumber() {
        TestTenant tenant = tenant();
        List<Filament> rows = Stream.of(30, 10, 20, 5)
                .map(ownNumber -> typed(tenant, ownNumber))
                .toList();
        assertEquals(
                List.of(rows.get(1), rows.get(2), rows.get(0)),
                tenant.read(session -> repository(session).ofTypes(Set.of("t10", "T20", "t30", "none"))));
        assertEquals(List.of(), tenant.read(session -> repository(session).ofTypes(Set.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).ofTypes(Set.of("T10"))));
    }

    @Test
    void manyAreStoredAndFoundTogether() {
        TestTenant tenant = tenant();
        List<Filament> many = tenant.write(session -> {
            Brand brand = brand(session);
            List<Filament> fresh = Stream.of(70, 50, 60)
                    .map(ownNumber -> samples.filament(brand, ownNumber))
                    .toList();
            repository(session).insertAll(fresh);
            repository(session).insertAll(List.of());
            return fresh;
        });
        List<FilamentId> ids = many.stream().map(Filament::id).toList();
        assertEquals(
                List.of(many.get(1), many.get(2), many.get(0)),
                tenant.read(session -> repository(session)
                        .findAll(Stream.concat(ids.stream(), Stream.of(new FilamentId(samples.uuid())))
                                .toList())));
        assertEquals(List.of(), tenant.read(session -> repository(session).findAll(List.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).findAll(ids)));
    }

    @Test
    void theFirstOfSeveralSameFilamentsIsFound() {
        TestTenant tenant = tenant();
        Filament second = stored(tenant);
        Filament first = numbered(second, 0);
        tenant.change(session -> insert(session, first));
        MaterialKey key = first.key();
        assertEquals(
                Optional.of(first), tenant.read(session -> repository(session).findSame(key, first.name())));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).findSame(key, "another")));
        MaterialKey otherColour = new MaterialKey(
                key.type(), key.brand(), Optional.of("no such colour"), key.finish(), key.diameterMillimetres());
        MaterialKey anyBrand =
                new MaterialKey(key.type(), Optional.empty(), key.colour(), key.finish(), key.diameterMillimetres());
        for (MaterialKey other : List.of(otherColour, anyBrand)) {
            assertEquals(
                    Optional.empty(), tenant.read(session -> repository(session).findSame(other, first.name())));
        }
    }

    @Test
    void aFilamentWithoutColourOrFinishIsFoundAsTheSame() {
        TestTenant tenant = tenant();
        Filament plain = tenant.write(session -> {
            Filament filament = empty(brand(session));
            insert(session, filament);
            return filament;
        });
        assertEquals(
                Optional.of(plain), tenant.read(session -> repository(session).findSame(plain.key(), "")));
    }

    @Test
    void aBrandOfAnotherTenantCannotBeReferredTo() {
        Brand foreign = tenant().write(this::brand);
        TestTenant tenant = tenant();
        Filament filament = samples.filament(foreign, ++number);
        assertThrows(RuntimeException.class, () -> tenant.change(session -> insert(session, filament)));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, filament)));
    }

    @Test
    void aNumberIsTakenOnce() {
        TestTenant tenant = tenant();
        Filament filament = stored(tenant);
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> insert(session, numbered(filament, filament.number()))));
    }

    private Filament typed(TestTenant tenant, long ownNumber) {
        return tenant.write(session -> {
            Filament any = samples.filament(brand(session), ownNumber);
            Filament filament = with(any, any.id(), ownNumber, "T" + ownNumber, any.colour());
            insert(session, filament);
            return filament;
        });
    }

    private Filament numbered(Filament filament, long ownNumber) {
        return with(filament, new FilamentId(samples.uuid()), ownNumber, filament.materialType(), filament.colour());
    }

    private static Filament coloured(Filament filament, String name) {
        Colour colour =
                new Colour(name, filament.colour().hexCodes(), filament.colour().pattern());
        return with(filament, filament.id(), filament.number(), filament.materialType(), colour);
    }

    private static Filament with(Filament filament, FilamentId id, long ownNumber, String type, Colour colour) {
        return new Filament(
                id,
                ownNumber,
                filament.brand(),
                filament.name(),
                type,
                colour,
                filament.finish(),
                filament.diameterMillimetres(),
                filament.densityGramsPerCubicCentimetre(),
                filament.price(),
                filament.netWeight(),
                filament.emptySpoolWeight(),
                filament.standardCostPerGram(),
                filament.version());
    }

    private Brand brand(StoreSession session) {
        Brand brand = samples.brand(++number);
        session.repository(BrandRepository.class).insert(brand);
        return brand;
    }

    private static FilamentRepository repository(StoreSession session) {
        return session.repository(FilamentRepository.class);
    }
}
