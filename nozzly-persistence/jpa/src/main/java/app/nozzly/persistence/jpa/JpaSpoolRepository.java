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

    /** In batches: one statement for up to fifty spools. */
    @Override
    public void insertAll(Collection<Spool> spools) {
        spools.stream()
                .findFirst()
                .ifPresent(first -> session.writing(subject(first), () -> {
                    spools.forEach(spool -> session.persist(SpoolMapper.row(spool)));
                    return spools;
                }));
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
    public List<Spool> withNumbers(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : select("where s.number in (:numbers) order by s.number", Map.of("numbers", Set.copyOf(numbers)));
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
        return new Subject(
                "spool",
                spool.id(),
                Map.of("number", spool.number(), "filament", spool.filament().id()));
    }
}
