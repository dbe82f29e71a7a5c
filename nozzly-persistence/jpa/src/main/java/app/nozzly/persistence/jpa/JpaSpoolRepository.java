package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Spools by id and number, each read with its filament and brand in one statement. */
record JpaSpoolRepository(JpaSession session) implements SpoolRepository {

    private static final Listing<Object[]> LISTING = new Listing<>(
            FIELDS,
            Object[].class,
            "s, f, b",
            "SpoolRow s join FilamentRow f on f.id = s.filamentId and f.tenantId = s.tenantId"
                    + " join BrandRow b on b.id = f.brandId and b.tenantId = f.tenantId",
            new SortColumn<>("s.id", result -> row(result).id, UUID::fromString, false),
            Map.of(
                    "number", SortColumn.number("s.number", result -> row(result).number),
                    "remaining_weight_g",
                            new SortColumn<>(
                                    "s.remainingWeight", result -> row(result).remainingWeight, BigDecimal::new, false),
                    "material_type", SortColumn.text("f.materialTypeKey", result -> filament(result).materialTypeKey),
                    "brand", SortColumn.text("b.nameKey", result -> ((BrandRow) result[2]).nameKey),
                    "color", SortColumn.text("f.colourNameKey", result -> filament(result).colourNameKey),
                    "purchase_date",
                            new SortColumn<>(
                                    "s.purchaseDate", result -> row(result).purchaseDate, LocalDate::parse, true)),
            List.of("s.searchText", "f.searchText", "b.nameKey"),
            Map.of(
                    "material_type", Filter.text("f.materialType"),
                    "brand", Filter.text("b.name"),
                    "is_active", Filter.flag("s.active"),
                    "storage_location", Filter.text("s.storageLocation"),
                    "filament_id", Filter.id("s.filamentId")));

    @Override
    public void insert(Spool spool) {
        session.insert(SpoolMapper.row(spool), subject(spool));
    }

    @Override
    public Spool update(Spool spool) {
        SpoolRow row = SpoolMapper.row(spool);
        row.version = spool.version().number();
        lockLedger(spool);
        session.update(row, row.id, subject(spool));
        return find(spool.id()).orElseThrow();
    }

    @Override
    public Optional<Spool> find(SpoolId id) {
        return select("where s.id = :value", Map.of("value", id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<Spool> findByNumber(long number) {
        return select("where s.number = :value", Map.of("value", number)).stream()
                .findFirst();
    }

    @Override
    public List<Spool> ofTypes(Set<String> materialTypes) {
        return materialTypes.isEmpty()
                ? List.of()
                : select(
                        "where f.materialTypeKey in (:types) order by s.number",
                        Map.of("types", JpaFilamentRepository.folded(materialTypes)));
    }

    @Override
    public List<Spool> findAll(Collection<SpoolId> ids) {
        Set<UUID> wanted = ids.stream().map(SpoolId::value).collect(Collectors.toUnmodifiableSet());
        return wanted.isEmpty() ? List.of() : select("where s.id in (:ids) order by s.number", Map.of("ids", wanted));
    }

    @Override
    public List<Spool> at(String location) {
        return select(
                "where s.active = true and s.storageLocationKey = :place order by s.number",
                Map.of("place", Letters.folded(location)));
    }

    @Override
    public Map<String, Long> countAt(Collection<String> locations) {
        if (locations.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> byKey = session
                .select(
                        Object[].class,
                        "select s.storageLocationKey, count(*) from SpoolRow s where s.active = true"
                                + " and s.storageLocationKey in (:places) group by s.storageLocationKey",
                        Map.of(
                                "places",
                                locations.stream()
                                        .map(Letters::folded)
                                        .distinct()
                                        .toList()))
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        return locations.stream()
                .filter(name -> byKey.containsKey(Letters.folded(name)))
                .collect(Collectors.toMap(name -> name, name -> byKey.get(Letters.folded(name)), (one, same) -> one));
    }

    /** One statement, whatever stands there. The searched text begins with the place. */
    @Override
    public int relocate(String from, String to) {
        Subject subject = Subject.of("spool", from);
        return session.writing(subject, () -> {
            session.ledgerEnd().lock();
            return session.change(
                    "update SpoolRow s set s.searchText ="
                            + " concat(:key, substring(s.searchText, character_length(s.storageLocationKey) + 1)),"
                            + " s.storageLocation = :name, s.storageLocationKey = :key, s.version = s.version + 1"
                            + " where s.storageLocationKey = :from",
                    Map.of("key", Letters.folded(to), "name", to, "from", Letters.folded(from)));
        });
    }

    @Override
    public List<Spool> all() {
        return select("order by s.number", Map.of());
    }

    @Override
    public Page<Spool> list(ListQuery query) {
        return LISTING.page(session, query).map(JpaSpoolRepository::spool);
    }

    @Override
    public Grams remainingOnActive() {
        return session
                .select(
                        BigDecimal.class,
                        "select sum(s.remainingWeight) from SpoolRow s where s.active = true",
                        Map.of())
                .stream()
                .filter(Objects::nonNull)
                .map(Grams::of)
                .findFirst()
                .orElse(Grams.ZERO);
    }

    /** A spool is locked after the ledger, here as when a movement is posted. */
    private void lockLedger(Spool spool) {
        session.writing(subject(spool), () -> {
            session.ledgerEnd().lock();
            return spool;
        });
    }

    private List<Spool> select(String conditions, Map<String, Object> parameters) {
        return session.select(Object[].class, LISTING.query() + conditions, parameters).stream()
                .map(JpaSpoolRepository::spool)
                .toList();
    }

    private static SpoolRow row(Object[] result) {
        return (SpoolRow) result[0];
    }

    private static FilamentRow filament(Object[] result) {
        return (FilamentRow) result[1];
    }

    private static Spool spool(Object[] result) {
        return SpoolMapper.spool(
                row(result), FilamentMapper.filament(filament(result), BrandMapper.brand((BrandRow) result[2])));
    }

    private static Subject subject(Spool spool) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", spool.number());
        values.put("filament", spool.filament().id());
        spool.details().supplier().ifPresent(supplier -> values.put("supplier", supplier));
        return new Subject("spool", spool.id(), values);
    }
}
