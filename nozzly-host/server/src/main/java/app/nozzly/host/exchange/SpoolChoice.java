package app.nozzly.host.exchange;

import app.nozzly.host.http.Request;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Spool;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which spools are wanted, by the filters of the list. Immutable.
 *
 * @param words that must occur, in any case of letters
 * @param filters exact values by name
 */
record SpoolChoice(List<String> words, Map<String, String> filters) {

    private static final Map<String, Function<Spool, String>> VALUES = Map.of(
            "material_type", spool -> spool.filament().materialType(),
            "brand", spool -> spool.filament().brand().name(),
            "is_active", spool -> String.valueOf(spool.active()),
            "storage_location", spool -> spool.details().storageLocation().orElse(""),
            "filament_id", spool -> spool.filament().id().toString());

    static SpoolChoice of(Request<?> request) {
        List<String> words = request.query("q").stream()
                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                .map(SpoolChoice::folded)
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, String> filters = VALUES.keySet().stream()
                .filter(name ->
                        request.query(name).filter(text -> !text.isEmpty()).isPresent())
                .collect(Collectors.toMap(
                        name -> name, name -> request.query(name).get()));
        return new SpoolChoice(words, filters);
    }

    boolean accepts(Spool spool) {
        String searched = searched(spool);
        return filters.entrySet().stream()
                        .allMatch(filter -> filter.getValue()
                                .equals(VALUES.get(filter.getKey()).apply(spool)))
                && words.stream().allMatch(searched::contains);
    }

    private static String searched(Spool spool) {
        Filament filament = spool.filament();
        return folded(Stream.concat(
                        Stream.of(
                                spool.code(),
                                filament.brand().name(),
                                filament.name(),
                                filament.materialType(),
                                filament.colour().name()),
                        Stream.of(
                                        spool.details().storageLocation(),
                                        spool.details().lotNumber())
                                .flatMap(Optional::stream))
                .collect(Collectors.joining("\n")));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
