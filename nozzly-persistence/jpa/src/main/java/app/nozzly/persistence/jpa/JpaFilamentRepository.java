package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.material.MaterialKey;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Filaments by id and number, each read with its brand and type of reel in one statement. */
record JpaFilamentRepository(JpaSession session) implements FilamentRepository {

    private static final Listing<Object[]> LISTING = new Listing<>(
            FIELDS,
            Object[].class,
            "f, b, r",
            "FilamentRow f join BrandRow b on b.id = f.brandId and b.tenantId = f.tenantId"
                    + " left join ReelTypeRow r on r.id = f.reelTypeId and r.tenantId = f.tenantId",
            new SortColumn<>("f.id", result -> row(result).id, UUID::fromString, false),
            Map.of(
                    "number", SortColumn.number("f.number", result -> row(result).number),
                    "name", SortColumn.text("f.nameKey", result -> row(result).nameKey),
                    "material_type", SortColumn.text("f.materialTypeKey", result -> row(result).materialTypeKey),
                    "brand", SortColumn.text("b.nameKey", result -> ((BrandRow) result[1]).nameKey)),
            List.of("f.searchText", "b.nameKey"),
            Map.of("material_type", Filter.text("f.materialType"), "brand", Filter.text("b.name")));

    @Override
    public void insert(Filament filament) {
        session.insert(FilamentMapper.row(filament), subject(filament));
    }

    /** In batches: one statement for up to fifty. */
    @Override
    public void insertAll(Collection<Filament> filaments) {
        filaments.stream()
                .findFirst()
                .ifPresent(first -> session.writing(subject(first), () -> {
                    filaments.forEach(filament -> session.persist(FilamentMapper.row(filament)));
                    session.grown(filaments.size());
                    return filaments;
                }));
    }

    @Override
    public Filament update(Filament filament) {
        FilamentRow row = FilamentMapper.row(filament);
        row.version = filament.version().number();
        session.update(row, row.id, subject(filament));
        sortSpools(filament);
        return find(filament.id()).orElseThrow();
    }

    /** Spools are sorted by what their filament is; those of another sort order now are few. */
    private void sortSpools(Filament filament) {
        session.writing(
                subject(filament),
                () -> session.command(
                        "update spool set material_type_key = :type, brand_key = :brand, colour_key = :colour"
                                + " where tenant_id = :tenant and filament_id = :filament and (material_type_key <> :type"
                                + " or brand_key <> :brand or colour_key <> :colour)",
                        Map.of(
                                "filament", filament.id().value(),
                                "type", Letters.folded(filament.materialType()),
                                "brand", Letters.folded(filament.brand().name()),
                                "colour", Letters.folded(filament.colour().name()))));
    }

    @Override
    public Optional<Filament> find(FilamentId id) {
        return select("where f.id = :value", Map.of("value", id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<Filament> findByNumber(long number) {
        return select("where f.number = :value", Map.of("value", number)).stream()
                .findFirst();
    }

    @Override
    public List<Filament> findAll(Collection<FilamentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "where f.id in (:ids) order by f.number",
                        Map.of("ids", ids.stream().map(FilamentId::value).toList()));
    }

    @Override
    public List<Filament> ofTypes(Set<String> materialTypes) {
        return materialTypes.isEmpty()
                ? List.of()
                : select(
                        "where f.materialTypeKey in (:types) order by f.number",
                        Map.of("types", folded(materialTypes)));
    }

    /** The database narrows down to type and name; the other parts of the key are compared as everywhere else. */
    @Override
    public Optional<Filament> findSame(MaterialKey fullKey, String name) {
        return select(
                        "where f.materialTypeKey = :type and f.name = :name order by f.number",
                        Map.of("type", Letters.folded(fullKey.type()), "name", name.strip()))
                .stream()
                .filter(filament -> areSame(filament.key(), fullKey))
                .findFirst();
    }

    @Override
    public Page<Filament> list(ListQuery query) {
        return LISTING.page(session, query).map(JpaFilamentRepository::filament);
    }

    /** Codes of types as they are compared. */
    static Set<String> folded(Set<String> materialTypes) {
        return materialTypes.stream().map(Letters::folded).collect(Collectors.toUnmodifiableSet());
    }

    private List<Filament> select(String conditions, Map<String, Object> parameters) {
        return session.select(Object[].class, LISTING.query() + conditions, parameters).stream()
                .map(JpaFilamentRepository::filament)
                .toList();
    }

    /** Two keys that accept each other leave the same parts open. */
    private static boolean areSame(MaterialKey first, MaterialKey second) {
        return first.accepts(second) && second.accepts(first);
    }

    private static FilamentRow row(Object[] result) {
        return (FilamentRow) result[0];
    }

    private static Filament filament(Object[] result) {
        return FilamentMapper.filament(
                row(result),
                BrandMapper.brand((BrandRow) result[1]),
                Optional.ofNullable((ReelTypeRow) result[2]).map(JpaReelTypeRepository::reel));
    }

    private static Subject subject(Filament filament) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", filament.number());
        values.put("brand", filament.brand().id());
        filament.reel().ifPresent(reel -> values.put("reel type", reel.id()));
        return new Subject("filament", filament.id(), values);
    }
}
