package app.nozzly.inventory;

import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldRepository;
import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.CustomValues;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.material.MaterialType;
import app.nozzly.material.MaterialTypeRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rows of a file are compared with, read in a handful of statements however many rows there are. Not thread-safe. */
final class ImportShelf {

    /** More kinds of things than any workshop has; what lies beyond is not found. */
    private static final int MOST_LOOKED_UP = 500;

    private final List<CustomField> fields = new ArrayList<>();
    private final Map<String, MaterialType> types = new HashMap<>();
    private final Map<UUID, Filament> filaments = new HashMap<>();
    private final Map<FilamentName, List<Filament>> filamentsByName = new HashMap<>();
    private final Map<String, Reel> reels = new HashMap<>();
    private final Map<UUID, Spool> spools = new HashMap<>();
    private final Map<Long, Spool> spoolsByNumber = new HashMap<>();
    private ImportSuppliers suppliers = new ImportSuppliers();

    /** By what filaments are narrowed down before their descriptions are compared, in small letters. */
    private record FilamentName(String type, String brand, String name) {

        static FilamentName of(String type, String brand, String name) {
            return new FilamentName(folded(type), folded(brand), folded(name));
        }

        private static String folded(String text) {
            return text.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }
    }

    /** Values of the workshop's own fields as these want them. */
    Map<String, CustomValue> taken(Map<String, CustomValue> given, Map<String, CustomValue> present) {
        return given.equals(present) ? present : CustomValues.taken(fields, given, present);
    }

    static ImportShelf of(StoreSession session, Collection<SpoolImportRow> rows) {
        ImportShelf shelf = new ImportShelf();
        if (rows.stream().anyMatch(row -> !row.spool().custom().isEmpty())) {
            shelf.fields.addAll(session.repository(CustomFieldRepository.class).of(FieldOwner.SPOOL));
        }
        shelf.readSpools(session.repository(SpoolRepository.class), rows);
        shelf.readTypes(session.repository(MaterialTypeRepository.class), rows);
        FilamentRepository repository = session.repository(FilamentRepository.class);
        repository
                .ofTypes(shelf.types.values().stream().map(MaterialType::code).collect(Collectors.toSet()))
                .forEach(shelf::add);
        shelf.readFilaments(repository, rows);
        shelf.readReels(session.repository(ReelTypeRepository.class), rows);
        shelf.suppliers = ImportSuppliers.of(session, rows, shelf.spools.values());
        return shelf;
    }

    /** Those that rows name, and those of the spools that they name. */
    private void readTypes(MaterialTypeRepository repository, Collection<SpoolImportRow> rows) {
        Stream.concat(
                        rows.stream().flatMap(row -> row.filament().materialType().stream()),
                        spools.values().stream().map(spool -> spool.filament().materialType()))
                .map(ImportShelf::folded)
                .distinct()
                .limit(MOST_LOOKED_UP)
                .forEach(code -> repository.find(code).ifPresent(type -> types.put(code, type)));
    }

    /** Filaments that are named by nothing but their id. */
    private void readFilaments(FilamentRepository repository, Collection<SpoolImportRow> rows) {
        List<FilamentId> ids = rows.stream()
                .filter(row -> row.filament().materialType().isEmpty())
                .flatMap(row -> row.filament().id().stream())
                .filter(id -> !filaments.containsKey(id))
                .distinct()
                .map(FilamentId::new)
                .toList();
        for (int start = 0; start < ids.size(); start += MOST_LOOKED_UP) {
            repository
                    .findAll(ids.subList(start, Math.min(ids.size(), start + MOST_LOOKED_UP)))
                    .forEach(this::add);
        }
    }

    private void readReels(ReelTypeRepository repository, Collection<SpoolImportRow> rows) {
        List<String> names = rows.stream()
                .flatMap(row -> row.spool().reelType().value().stream())
                .map(ImportShelf::folded)
                .distinct()
                .toList();
        for (int start = 0; start < names.size(); start += MOST_LOOKED_UP) {
            Set<String> some = Set.copyOf(names.subList(start, Math.min(names.size(), start + MOST_LOOKED_UP)));
            repository.named(some).forEach(type -> reels.put(folded(type.name()), type.reel()));
        }
    }

    private void readSpools(SpoolRepository repository, Collection<SpoolImportRow> rows) {
        Set<SpoolId> ids = rows.stream()
                .flatMap(row -> row.elsewhere().or(() -> row.id().map(SpoolId::new)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Long> numbers =
                rows.stream().flatMap(row -> row.wantedNumber().stream()).collect(Collectors.toSet());
        if (ids.size() + numbers.size() > SpoolImport.MOST_TOGETHER * 2) {
            repository.all().forEach(this::add);
        } else {
            repository.findAll(ids).forEach(this::add);
            repository.withNumbers(numbers).forEach(this::add);
        }
    }

    private void add(Spool spool) {
        spools.put(spool.id().value(), spool);
        spoolsByNumber.put(spool.number(), spool);
    }

    void add(Filament filament) {
        filaments.put(filament.id().value(), filament);
        filamentsByName
                .computeIfAbsent(
                        FilamentName.of(
                                filament.materialType(), filament.brand().name(), filament.name()),
                        name -> new ArrayList<>())
                .add(filament);
    }

    /**
     * The spool that a row is about.
     *
     * @throws NozzlyException {@code validation_failed} when its code is none, or names another spool than its id
     */
    Optional<Spool> spool(SpoolImportRow row) {
        if (row.elsewhere().isPresent()) {
            return row.elsewhere().map(SpoolId::value).map(spools::get);
        }
        Optional<Spool> byId = row.id().map(spools::get);
        Optional<Spool> byCode = row.wantedNumber().map(spoolsByNumber::get);
        if (row.code().isPresent() && row.wantedNumber().isEmpty()) {
            throw NozzlyException.invalid(
                    Spool.class, "spool_id", "spool.number", row.code().get());
        }
        if (byId.isPresent()
                && row.wantedNumber().isPresent()
                && byId.get().number() != row.wantedNumber().get()) {
            throw NozzlyException.invalid(
                    Spool.class,
                    "spool_id",
                    "import.two_spools",
                    byId.get().code(),
                    row.code().orElse(""));
        }
        return byId.or(() -> byCode);
    }

    /** Whether no spool has this number. */
    boolean isFree(long number) {
        return !spoolsByNumber.containsKey(number);
    }

    Optional<Filament> filament(UUID id) {
        return Optional.ofNullable(filaments.get(id));
    }

    /** The first filament, by number, of which all that a draft and a row say is true. */
    Optional<Filament> filament(FilamentDraft draft, StatedFilament stated) {
        List<Filament> candidates = filamentsByName.getOrDefault(
                FilamentName.of(draft.materialType(), draft.brand(), draft.name()), List.of());
        return candidates.stream()
                .filter(stated::describes)
                .filter(one -> same(one, draft))
                .findFirst();
    }

    private static boolean same(Filament filament, FilamentDraft draft) {
        return filament.colour().name().equalsIgnoreCase(draft.colour().name())
                && filament.colour().hexCodes().equals(draft.colour().hexCodes())
                && filament.finish()
                        .orElse("")
                        .equalsIgnoreCase(draft.finish().orElse("").strip())
                && sameValue(draft.diameterMillimetres(), filament.diameterMillimetres())
                && sameValue(draft.densityGramsPerCubicCentimetre(), filament.densityGramsPerCubicCentimetre());
    }

    private static boolean sameValue(Optional<BigDecimal> wanted, BigDecimal known) {
        return wanted.isEmpty()
                || wanted.get().setScale(known.scale(), RoundingMode.HALF_UP).compareTo(known) == 0;
    }

    /** @throws NozzlyException {@code validation_failed} when there is none of that name: what an unknown reel weighs, no file can say */
    Reel reel(String name) {
        return Optional.ofNullable(reels.get(folded(name)))
                .orElseThrow(() -> NozzlyException.invalid(Spool.class, "reel_type", "import.reel_type", name));
    }

    /** Those that rows name, and those of known spools. */
    ImportSuppliers suppliers() {
        return suppliers;
    }

    /** @throws NozzlyException {@code validation_failed} when there is none of that code */
    MaterialType type(String code) {
        return Optional.ofNullable(types.get(folded(code)))
                .orElseThrow(() -> NozzlyException.invalid(Filament.class, "material_type", "type.unknown", code));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
