package app.nozzly.persistence.memory;

import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.ReelTypeRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Types of reels by id and name. */
record MemoryReelTypes(MemorySession session) implements ReelTypeRepository {

    private static final Listing<ReelType> LISTING = new Listing<>(
            FIELDS,
            type -> type.id().toString(),
            Map.of(
                    "name", Column.text(ReelType::name),
                    "material", Column.text(MemoryReelTypes::material),
                    "empty_weight_g", Column.decimal(type -> type.emptyWeight().value())),
            type -> Stream.of(Optional.of(type.name()), type.brand(), type.notes())
                    .flatMap(Optional::stream),
            Map.of(
                    "material", type -> Optional.of(material(type)),
                    "is_active", type -> Optional.of(String.valueOf(type.active()))));

    private static String material(ReelType type) {
        return type.material().name().toLowerCase(Locale.ROOT);
    }

    /** What names a reel type names one that is there. */
    static void require(Tables tables, Optional<Reel> reel) {
        reel.filter(named -> tables.reelTypes.find(named.id()).isEmpty()).ifPresent(named -> {
            throw NozzlyException.notFound("reel type", named.id());
        });
    }

    @Override
    public void insert(ReelType type) {
        session.write().reelTypes.insert(type);
    }

    @Override
    public ReelType update(ReelType type) {
        return session.write().reelTypes.update(type);
    }

    @Override
    public Optional<ReelType> find(ReelTypeId id) {
        return session.read().reelTypes.find(id);
    }

    @Override
    public List<ReelType> named(Collection<String> names) {
        return ordered(
                names.stream().flatMap(name -> session.read().reelTypes.findBy(Tables.NAME, name.strip()).stream()));
    }

    @Override
    public List<ReelType> withIds(Collection<ReelTypeId> ids) {
        return ordered(ids.stream().flatMap(id -> find(id).stream()));
    }

    private static List<ReelType> ordered(Stream<ReelType> types) {
        return types.distinct()
                .sorted(Comparator.comparing(type -> type.id().toString()))
                .toList();
    }

    @Override
    public Page<ReelType> list(ListQuery query) {
        return LISTING.page(session.read().reelTypes.rows(), query);
    }
}
