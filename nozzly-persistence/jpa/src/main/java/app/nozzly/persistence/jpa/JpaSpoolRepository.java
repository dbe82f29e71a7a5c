package app.nozzly.persistence.jpa;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentStock;
import app.nozzly.inventory.KeyStock;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolGroup;
import app.nozzly.inventory.SpoolGrouping;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.ValuedStock;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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

    private static final SpoolSql SQL = new SpoolSql();

    private static final Listing<ListedSpool> LISTING = new Listing<>(
            FIELDS,
            SQL,
            new SortColumn<>("s.id", listed -> listed.spool().id(), UUID::fromString, false),
            Map.of(
                    "number",
                            SortColumn.<ListedSpool>number(
                                            "s.number", listed -> listed.spool().number())
                                    .once(),
                    "remaining_weight_g",
                            new SortColumn<>(
                                    "s.remaining_weight",
                                    listed -> listed.spool().remaining().value(),
                                    BigDecimal::new,
                                    false),
                    "material_type", SortColumn.text("s.material_type_key", ListedSpool::materialType),
                    "brand", SortColumn.text("s.brand_key", ListedSpool::brand),
                    "color", SortColumn.text("s.colour_key", ListedSpool::colour),
                    "purchase_date",
                            new SortColumn<>(
                                    "s.purchase_date",
                                    listed -> listed.spool()
                                            .details()
                                            .purchaseDate()
                                            .orElse(null),
                                    LocalDate::parse,
                                    true)),
            List.of("s.search_text", "f.search_text", "b.name_key"),
            Map.of(
                    "material_type", Filter.text("f.material_type"),
                    "brand", Filter.text("b.name"),
                    "is_active", Filter.flag("s.active"),
                    "storage_location", Filter.text("s.storage_location"),
                    "filament_id", Filter.id("s.filament_id").indexed(SpoolSql.TENANT_COLUMN, "number")));

    @Override
    public void insert(Spool spool) {
        insertAll(List.of(spool));
    }

    /** In batches: one statement for up to fifty spools. */
    @Override
    public void insertAll(Collection<Spool> spools) {
        spools.stream()
                .findFirst()
                .ifPresent(first -> session.writing(subject(first), () -> {
                    spools.forEach(spool -> session.persist(SpoolMapper.row(spool)));
                    session.grown(spools.size());
                    return spools;
                }));
        if (spools.stream().anyMatch(spool -> !spool.details().custom().isEmpty())) {
            values(() -> SpoolFieldValues.insert(session, spools));
        }
    }

    @Override
    public Spool update(Spool spool) {
        SpoolRow row = SpoolMapper.row(spool);
        row.version = spool.version().number();
        session.writing(subject(spool), () -> {
            session.ledger().lock(List.of(spool.id()));
            return spool;
        });
        Optional<String> before = session.update(
                row, row.id, subject(spool), stored -> Optional.ofNullable(((SpoolRow) stored).customValues));
        if (!before.equals(Optional.ofNullable(row.customValues))) {
            values(() -> SpoolFieldValues.replace(session, List.of(spool)));
        }
        return find(spool.id()).orElseThrow();
    }

    /** Changes the values of custom fields one by one, after the spools themselves. */
    private void values(Runnable change) {
        session.writing(Subject.of("spool", "custom"), () -> {
            change.run();
            return this;
        });
    }

    /** In batches, as they are inserted. Whoever changes many has locked them; here they are locked again in the one order. */
    @Override
    public List<Spool> updateAll(List<Spool> spools) {
        if (spools.isEmpty()) {
            return List.of();
        }
        session.writing(subject(spools.get(0)), () -> {
            session.ledger().lock(spools.stream().map(Spool::id).toList());
            Map<UUID, SpoolRow> rows = attached(spools);
            List<Spool> others = spools.stream()
                    .filter(spool -> !Objects.equals(
                            current(rows, spool).customValues,
                            CustomText.write(spool.details().custom())))
                    .toList();
            spools.forEach(spool -> SpoolMapper.write(current(rows, spool), spool));
            SpoolFieldValues.replace(session, others);
            return spools;
        });
        return spools.stream()
                .map(spool -> spool.withVersion(spool.version().next()))
                .toList();
    }

    private Map<UUID, SpoolRow> attached(List<Spool> spools) {
        return session
                .attached(
                        SpoolRow.class,
                        "select s from SpoolRow s where s.id in (:ids)",
                        Map.of(
                                "ids",
                                spools.stream().map(spool -> spool.id().value()).toList()))
                .stream()
                .collect(Collectors.toMap(row -> row.id, row -> row));
    }

    private static SpoolRow current(Map<UUID, SpoolRow> rows, Spool spool) {
        SpoolRow row = rows.get(spool.id().value());
        if (row == null || row.version != spool.version().number()) {
            throw NozzlyException.versionConflict("spool", spool.id());
        }
        return row;
    }

    @Override
    public Optional<Spool> find(SpoolId id) {
        return SQL.one(session, "s.id", id.value());
    }

    @Override
    public Optional<Spool> findByNumber(long number) {
        return SQL.one(session, "s.number", number);
    }

    @Override
    public List<Spool> lock(Collection<SpoolId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        String among = session.among("s.id", ids.stream().map(SpoolId::value).toList(), values);
        return session.writing(Subject.of("spool", ids), () -> SQL.locked(session, among, values)).stream()
                .sorted(Comparator.comparingLong(Spool::number))
                .toList();
    }

    @Override
    public Optional<Spool> lockByNumber(long number) {
        return session
                .writing(
                        Subject.of("spool", number),
                        () -> SQL.locked(session, SQL.where(List.of("s.number = :number")), Map.of("number", number)))
                .stream()
                .findFirst();
    }

    @Override
    public List<Spool> ofTypes(Set<String> materialTypes) {
        if (materialTypes.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        String types = TenantStatements.names("type", JpaFilamentRepository.folded(materialTypes), values);
        return SQL.all(session, " and f.material_type_key in " + types + " order by s.number", values);
    }

    @Override
    public List<Spool> findAll(Collection<SpoolId> ids) {
        Set<UUID> wanted = ids.stream().map(SpoolId::value).collect(Collectors.toUnmodifiableSet());
        return wanted.isEmpty() ? List.of() : SQL.among(session, "s.id", wanted);
    }

    @Override
    public List<Spool> at(String location) {
        return SQL.all(
                session,
                " and s.active = true and s.storage_location_key = :place order by s.number",
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
            lockAt(from);
            return session.change(
                    "update SpoolRow s set s.searchText ="
                            + " concat(:key, substring(s.searchText, character_length(s.storageLocationKey) + 1)),"
                            + " s.storageLocation = :name, s.storageLocationKey = :key, s.version = s.version + 1"
                            + " where s.storageLocationKey = :from",
                    Map.of("key", Letters.folded(to), "name", to, "from", Letters.folded(from)));
        });
    }

    /** In the order in which all lock: the update alone would take the rows as they come. */
    private void lockAt(String location) {
        session.ledger()
                .lock(session.query(
                        "select s.id from spool s where s.tenant_id = :tenant and s.storage_location_key = :place",
                        Map.of("place", Letters.folded(location)),
                        row -> new SpoolId(row.uuid())));
    }

    @Override
    public List<Spool> withNumbers(Collection<Long> numbers) {
        Set<Long> wanted = Set.copyOf(numbers);
        return wanted.isEmpty() ? List.of() : SQL.among(session, "s.number", wanted);
    }

    @Override
    public List<Spool> all() {
        return SQL.all(session, " order by s.number", Map.of());
    }

    @Override
    public Page<Spool> list(ListQuery query) {
        CustomCriteria custom = CustomCriteria.of(session, FieldOwner.SPOOL, query);
        return listing(custom).page(session, custom.plain(), query).map(ListedSpool::spool);
    }

    private static Listing<ListedSpool> listing(CustomCriteria custom) {
        return custom.filters().isEmpty() && custom.sorted().isEmpty()
                ? LISTING
                : SpoolFieldValues.listing(LISTING, custom);
    }

    private Optional<Listing.Restriction> restriction(ListQuery query) {
        CustomCriteria custom = CustomCriteria.of(session, FieldOwner.SPOOL, query);
        return listing(custom).restriction(custom.plain());
    }

    @Override
    public List<SpoolId> matching(ListQuery query, int most) {
        return restriction(query).map(found -> SQL.ids(session, found, most)).orElse(List.of());
    }

    @Override
    public List<SpoolGroup> groups(SpoolGrouping by, ListQuery query) {
        return restriction(query)
                .map(found -> SpoolGroupSql.groups(session, by, found))
                .orElse(List.of());
    }

    @Override
    public List<ValuedStock> valued() {
        return ValuedStock.sums(session.query(SpoolGroupSql.VALUED, Map.of(), SpoolGroupSql::valued).stream());
    }

    @Override
    public List<KeyStock> stockByKey(Optional<Set<String>> materialTypes) {
        Set<String> wanted = materialTypes.map(JpaFilamentRepository::folded).orElse(Set.of());
        if (materialTypes.isPresent() && wanted.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        String types = wanted.isEmpty()
                ? ""
                : " where f.material_type_key in " + TenantStatements.names("type", wanted, values);
        return session.query(SpoolGroupSql.STOCK + types + " order by f.number", values, SpoolGroupSql::stock);
    }

    @Override
    public Map<FilamentId, FilamentStock> stockOf(Collection<FilamentId> filaments) {
        if (filaments.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> values = new HashMap<>();
        String among = session.among(
                "s.filament_id", filaments.stream().map(FilamentId::value).toList(), values);
        return session
                .query(
                        "select s.filament_id, count(*), sum(s.remaining_weight) from spool s" + among
                                + " and s.active = true group by s.filament_id",
                        values,
                        row -> new FilamentStock(new FilamentId(row.uuid()), row.number(), Grams.of(row.decimal())))
                .stream()
                .collect(Collectors.toMap(FilamentStock::filament, stock -> stock));
    }

    @Override
    public Grams remainingOnActive() {
        return Grams.of(session.query(
                        "select coalesce(sum(s.remaining_weight), 0) from spool s where s.tenant_id = :tenant and s.active = true",
                        Map.of(),
                        Columns::decimal)
                .get(0));
    }

    private static Subject subject(Spool spool) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", spool.number());
        values.put("filament", spool.filament().id());
        spool.details().supplier().ifPresent(supplier -> values.put("supplier", supplier));
        spool.details().reel().ifPresent(reel -> values.put("reel type", reel.id()));
        return new Subject("spool", spool.id(), values);
    }
}
