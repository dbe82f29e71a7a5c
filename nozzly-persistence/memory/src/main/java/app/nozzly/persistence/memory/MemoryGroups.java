package app.nozzly.persistence.memory;

import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.KeyStock;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolGroup;
import app.nozzly.inventory.SpoolGrouping;
import app.nozzly.quantity.Grams;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums over spools. Stateless. */
final class MemoryGroups {

    private MemoryGroups() {}

    static List<SpoolGroup> of(SpoolGrouping by, Stream<Spool> spools) {
        return spools.collect(Collectors.groupingBy(spool -> key(by, spool))).entrySet().stream()
                .map(group -> group(by, group.getKey(), group.getValue()))
                .sorted(SpoolGroup.ORDER)
                .limit(SpoolGroup.MOST)
                .toList();
    }

    private static Optional<String> key(SpoolGrouping by, Spool spool) {
        return switch (by) {
            case FILAMENT -> Optional.of(spool.filament().id().toString());
            case BRAND -> Optional.of(spool.filament().brand().name());
            case MATERIAL -> Optional.of(spool.filament().materialType());
            case LOCATION -> spool.details().storageLocation();
        };
    }

    private static SpoolGroup group(SpoolGrouping by, Optional<String> key, List<Spool> spools) {
        String label = by == SpoolGrouping.FILAMENT ? spools.get(0).filament().label() : key.orElse("");
        return SpoolGroup.of(key, label, spools);
    }

    /** What is on these spools, filament by filament, by the filaments' numbers. */
    static List<KeyStock> stock(Stream<Spool> spools) {
        Map<FilamentId, List<Spool>> byFilament =
                spools.collect(Collectors.groupingBy(spool -> spool.filament().id()));
        return byFilament.values().stream()
                .sorted(Comparator.comparing(some -> some.get(0).filament().number()))
                .map(MemoryGroups::stock)
                .toList();
    }

    private static KeyStock stock(List<Spool> spools) {
        Filament filament = spools.get(0).filament();
        return new KeyStock(
                filament.key(), spools.size(), sum(spools, Spool::remaining), sum(spools, Spool::allocated));
    }

    private static Grams sum(List<Spool> spools, Function<Spool, Grams> weight) {
        return spools.stream().map(weight).reduce(Grams.ZERO, Grams::plus);
    }
}
