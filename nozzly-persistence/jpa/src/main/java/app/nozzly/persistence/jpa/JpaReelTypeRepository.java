package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelMaterial;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.ReelTypeRepository;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Types of reels by id and name. */
record JpaReelTypeRepository(JpaSession session) implements ReelTypeRepository {

    private static final Listing<ReelTypeRow> LISTING = new Listing<>(
            FIELDS,
            ReelTypeRow.class,
            "r",
            "ReelTypeRow r",
            new SortColumn<>("r.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "name", SortColumn.text("r.nameKey", row -> row.nameKey),
                    "material", SortColumn.text("r.material", row -> row.material),
                    "empty_weight_g",
                            new SortColumn<>("r.emptyWeight", row -> row.emptyWeight, BigDecimal::new, false)),
            List.of("r.searchText"),
            Map.of("material", Filter.constant("r.material"), "is_active", Filter.flag("r.active")));

    @Override
    public void insert(ReelType type) {
        session.insert(row(type), subject(type));
    }

    @Override
    public ReelType update(ReelType type) {
        ReelTypeRow row = row(type);
        row.version = type.version().number();
        session.update(row, row.id, subject(type));
        return type.withVersion(type.version().next());
    }

    @Override
    public Optional<ReelType> find(ReelTypeId id) {
        return session.find(ReelTypeRow.class, id.value()).map(JpaReelTypeRepository::type);
    }

    @Override
    public List<ReelType> named(Collection<String> names) {
        return among(
                "r.nameKey",
                names.stream()
                        .map(name -> Letters.folded(name.strip()))
                        .distinct()
                        .toList());
    }

    @Override
    public List<ReelType> withIds(Collection<ReelTypeId> ids) {
        return among("r.id", ids.stream().map(ReelTypeId::value).toList());
    }

    private List<ReelType> among(String column, List<?> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : session
                        .select(
                                ReelTypeRow.class,
                                LISTING.query() + "where " + column + " in (:wanted) order by r.id",
                                Map.of("wanted", wanted))
                        .stream()
                        .map(JpaReelTypeRepository::type)
                        .toList();
    }

    @Override
    public Page<ReelType> list(ListQuery query) {
        return LISTING.page(session, query).map(JpaReelTypeRepository::type);
    }

    /** As a filament or a spool names it. */
    static Reel reel(ReelTypeRow row) {
        return new Reel(new ReelTypeId(row.id), row.name, Grams.of(row.emptyWeight), row.toVersion());
    }

    private static ReelTypeRow row(ReelType type) {
        ReelTypeRow row = new ReelTypeRow();
        row.id = type.id().value();
        row.name = type.name();
        row.nameKey = Letters.folded(type.name());
        row.brand = type.brand().orElse(null);
        row.material = type.material().name();
        row.emptyWeight = type.emptyWeight().value();
        row.notes = type.notes().orElse(null);
        row.active = type.active();
        row.searchText = Letters.searchText(Stream.of(Optional.of(type.name()), type.brand(), type.notes()));
        return row;
    }

    private static ReelType type(ReelTypeRow row) {
        return new ReelType(
                new ReelTypeId(row.id),
                row.name,
                Optional.ofNullable(row.brand),
                ReelMaterial.valueOf(row.material),
                Grams.of(row.emptyWeight),
                Optional.ofNullable(row.notes),
                row.active,
                row.toVersion());
    }

    private static Subject subject(ReelType type) {
        return new Subject("reel type", type.id(), Map.of("name", type.name()));
    }
}
