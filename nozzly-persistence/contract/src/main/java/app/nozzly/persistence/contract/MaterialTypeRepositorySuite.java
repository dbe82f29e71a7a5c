package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.material.MaterialType;
import app.nozzly.material.MaterialTypeRepository;
import app.nozzly.material.MaterialTypes;
import app.nozzly.material.TemperatureRange;
import app.nozzly.problem.CommonError;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link MaterialTypeRepository} does. */
public abstract class MaterialTypeRepositorySuite extends ListedSuite<MaterialType> {

    @Override
    protected MaterialType fresh(StoreSession session) {
        return samples.materialType();
    }

    @Override
    protected List<MaterialType> extremes(StoreSession session) {
        Optional<TemperatureRange> cold = Optional.of(new TemperatureRange(0, 0));
        Optional<TemperatureRange> hot = Optional.of(new TemperatureRange(600, 600));
        return List.of(
                type("P", "x", "0.0001", Optional.empty(), Optional.empty()),
                type("码".repeat(32), "码".repeat(100), "30", cold, hot),
                type("PA6-GF+_. 30", Samples.AWKWARD, "29.9999", hot, Optional.empty()));
    }

    @Override
    protected MaterialType changed(StoreSession session, MaterialType stored) {
        MaterialType other = samples.materialType();
        return new MaterialType(
                stored.code(),
                other.name() + Samples.AWKWARD,
                other.densityGramsPerCubicCentimetre(),
                other.nozzleCelsius(),
                other.bedCelsius(),
                stored.version());
    }

    @Override
    protected MaterialType saying(StoreSession session, String words) {
        List<String> parts = List.of(words.split(" "));
        String name = words.contains(" ") ? String.join(" ", parts.subList(1, parts.size())) : words;
        String code = words.contains(" ") ? parts.get(0) : "c";
        return type(code + samples.word(), name, "1", Optional.empty(), Optional.empty());
    }

    @Override
    protected void insert(StoreSession session, MaterialType type) {
        repository(session).insert(type);
    }

    @Override
    protected MaterialType update(StoreSession session, MaterialType type) {
        return repository(session).update(type);
    }

    @Override
    protected Optional<MaterialType> find(StoreSession session, MaterialType type) {
        return repository(session).find(type.code());
    }

    @Override
    protected Page<MaterialType> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return MaterialTypeRepository.FIELDS;
    }

    @Override
    protected String id(MaterialType type) {
        return type.code();
    }

    @Override
    protected Version version(MaterialType type) {
        return type.version();
    }

    @Override
    protected MaterialType withVersion(MaterialType type, Version version) {
        return type.withVersion(version);
    }

    @Override
    protected Map<String, Function<MaterialType, Optional<Comparable<?>>>> sortValues() {
        return Map.of("code", type -> Optional.of(type.code()), "name", type -> Optional.of(type.name()));
    }

    @Override
    protected Map<String, Function<MaterialType, Optional<String>>> filterValues() {
        return Map.of();
    }

    @Test
    void aCodeIsTakenAndFoundInAnyCaseOfLetters() {
        TestTenant tenant = tenant();
        MaterialType type = type("Petg-Cf", "PETG with carbon fibre", "1.3", Optional.empty(), Optional.empty());
        tenant.change(session -> insert(session, type));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session ->
                        insert(session, type("PETG-CF", "other", "1.2", Optional.empty(), Optional.empty()))));
        assertEquals(
                Optional.of(type), tenant.read(session -> repository(session).find("pETG-cf")));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).find("petg_cf")));
    }

    @Test
    void severalAreFoundByTheirCodes() {
        TestTenant tenant = tenant();
        tenant.change(session -> MaterialTypes.SEEDS.forEach(seed -> insert(session, seed)));
        Set<String> found =
                tenant.read(session -> repository(session).withCodes(List.of("pla", " PETG ", "Pla", "none"))).stream()
                        .map(MaterialType::code)
                        .collect(Collectors.toSet());
        assertEquals(Set.of("PLA", "PETG"), found);
        assertEquals(List.of(), tenant.read(session -> repository(session).withCodes(List.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).withCodes(List.of("PLA"))));
    }

    @Test
    void theSeedsAreStored() {
        TestTenant tenant = tenant();
        tenant.change(session -> MaterialTypes.SEEDS.forEach(seed -> insert(session, seed)));
        for (MaterialType seed : MaterialTypes.SEEDS) {
            assertEquals(Optional.of(seed), tenant.read(session -> find(session, seed)));
        }
    }

    @Test
    void aCodeOfAnotherTenantIsFree() {
        TestTenant owner = tenant();
        TestTenant other = tenant();
        MaterialType type = MaterialTypes.SEEDS.get(0);
        owner.change(session -> insert(session, type));
        other.change(session -> insert(session, type));
        other.change(session -> update(session, type));
        assertEquals(Optional.of(type), owner.read(session -> find(session, type)));
    }

    private static MaterialType type(
            String code,
            String name,
            String density,
            Optional<TemperatureRange> nozzle,
            Optional<TemperatureRange> bed) {
        return new MaterialType(code, name, new BigDecimal(density), nozzle, bed, Version.INITIAL);
    }

    private static MaterialTypeRepository repository(StoreSession session) {
        return session.repository(MaterialTypeRepository.class);
    }
}
