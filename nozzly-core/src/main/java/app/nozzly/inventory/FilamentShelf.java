package app.nozzly.inventory;

import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomFieldRepository;
import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.CustomValues;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialType;
import app.nozzly.material.MaterialTypeRepository;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a list of filaments is compared with, read in a handful of statements, and what is to be added to it. Not thread-safe. */
final class FilamentShelf {

    private static final int MOST_ASKED_FOR = 500;

    private final List<CustomField> fields = new ArrayList<>();
    private final Map<String, MaterialType> types = new HashMap<>();
    private final Map<String, MaterialType> offered = new HashMap<>();
    private final Map<String, MaterialType> newTypes = new LinkedHashMap<>();
    private final Map<String, Brand> brands = new HashMap<>();
    private final List<Brand> newBrands = new ArrayList<>();
    private final Map<FilamentId, Filament> filaments = new HashMap<>();
    private final Map<Name, List<Filament>> byName = new HashMap<>();

    /** By what filaments are narrowed down before they are compared. */
    private record Name(String type, String brand, String name) {

        static Name of(Filament filament) {
            return new Name(
                    folded(filament.materialType()), folded(filament.brand().name()), folded(filament.name()));
        }
    }

    static FilamentShelf of(StoreSession session, FilamentBatch batch) {
        FilamentShelf shelf = new FilamentShelf();
        batch.types().forEach(type -> shelf.offered.putIfAbsent(folded(type.code()), type));
        inParts(
                values(batch, row -> folded(row.draft().materialType())),
                codes -> session.repository(MaterialTypeRepository.class)
                        .withCodes(codes)
                        .forEach(type -> shelf.types.put(folded(type.code()), type)));
        shelf.readBrands(session.repository(BrandRepository.class), batch);
        if (batch.rows().stream().anyMatch(row -> !row.draft().custom().isEmpty())) {
            shelf.fields.addAll(session.repository(CustomFieldRepository.class).of(FieldOwner.FILAMENT));
        }
        shelf.readFilaments(session.repository(FilamentRepository.class), batch);
        return shelf;
    }

    private void readBrands(BrandRepository repository, FilamentBatch batch) {
        Set<String> names = values(batch, row -> row.draft().brand().strip());
        names.addAll(batch.brands());
        inParts(
                names,
                part -> repository.named(part).forEach(brand -> brands.putIfAbsent(folded(brand.name()), brand)));
    }

    private void readFilaments(FilamentRepository repository, FilamentBatch batch) {
        repository
                .ofTypes(types.values().stream().map(MaterialType::code).collect(Collectors.toSet()))
                .forEach(this::put);
        Set<FilamentId> others = batch.rows().stream()
                .flatMap(row -> row.id().stream())
                .filter(id -> !filaments.containsKey(id))
                .collect(Collectors.toSet());
        inParts(others, part -> repository.findAll(part).forEach(this::put));
    }

    private static Set<String> values(FilamentBatch batch, Function<FilamentImportRow, String> value) {
        return batch.rows().stream().map(value).collect(Collectors.toSet());
    }

    private static <T> void inParts(Collection<T> all, Consumer<List<T>> asking) {
        List<T> list = List.copyOf(all);
        for (int start = 0; start < list.size(); start += MOST_ASKED_FOR) {
            asking.accept(list.subList(start, Math.min(list.size(), start + MOST_ASKED_FOR)));
        }
    }

    Optional<Filament> filament(FilamentId id) {
        return Optional.ofNullable(filaments.get(id));
    }

    /** A type that is there, else one that may be made. */
    Optional<MaterialType> type(String code) {
        return Optional.ofNullable(types.get(folded(code))).or(() -> Optional.ofNullable(offered.get(folded(code))));
    }

    /** Values of the workshop's own fields as these want them. */
    Map<String, CustomValue> taken(Map<String, CustomValue> given) {
        return given.isEmpty() ? given : CustomValues.taken(fields, given, Map.of());
    }

    Optional<Brand> brand(String name) {
        return Optional.ofNullable(brands.get(folded(name)));
    }

    /** The first filament, by number, of the same full key, name and net weight. */
    Optional<Filament> same(Filament wanted) {
        return byName.getOrDefault(Name.of(wanted), List.of()).stream()
                .filter(known -> same(known, wanted))
                .findFirst();
    }

    private static boolean same(Filament known, Filament wanted) {
        return sameColour(known.colour(), wanted.colour())
                && known.finish().orElse("").equalsIgnoreCase(wanted.finish().orElse(""))
                && known.diameterMillimetres().compareTo(wanted.diameterMillimetres()) == 0
                && known.netWeight().equals(wanted.netWeight());
    }

    /** Where one of the two has no name, the codes tell. */
    private static boolean sameColour(Colour known, Colour wanted) {
        return known.name().isEmpty() || wanted.name().isEmpty()
                ? known.hexCodes().equals(wanted.hexCodes())
                : known.name().equalsIgnoreCase(wanted.name());
    }

    /** A filament that is to be there from now on, with its maker and its type. */
    void add(Filament filament) {
        add(filament.brand());
        String type = folded(filament.materialType());
        if (!types.containsKey(type)) {
            newTypes.put(type, offered.get(type));
        }
        put(filament);
    }

    /** A maker that is to be there from now on. */
    void add(Brand brand) {
        if (brands.putIfAbsent(folded(brand.name()), brand) == null) {
            newBrands.add(brand);
        }
    }

    private void put(Filament filament) {
        filaments.put(filament.id(), filament);
        byName.computeIfAbsent(Name.of(filament), name -> new ArrayList<>()).add(filament);
    }

    List<Brand> newBrands() {
        return List.copyOf(newBrands);
    }

    List<MaterialType> newTypes() {
        return List.copyOf(newTypes.values());
    }

    private static String folded(String text) {
        return text.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
