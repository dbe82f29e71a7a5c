package app.nozzly.host.printfiles;

import app.nozzly.host.printfiles.PrintFileJson.PlateJson;
import app.nozzly.host.printfiles.PrintFileJson.PrintedObjectJson;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a print file is to be printed: all of it, or some plates of a container. Their amounts add up exactly; a sum of which one part is not known is
 * not known. Immutable.
 *
 * @param plates the chosen plates of several, as the file orders them; empty for a file that is one print
 */
record ChosenPlates(PrintFileJson file, List<PlateJson> plates) {

    static ChosenPlates all(PrintFileJson file) {
        return new ChosenPlates(file, file.hasSeveralPlates() ? file.plates() : List.of());
    }

    /**
     * Some plates.
     *
     * @param numbers as the container counts them; none for all
     * @throws NozzlyException {@code validation_failed} when the file has no such plate or one is named twice
     */
    static ChosenPlates of(PrintFileJson file, List<Integer> numbers) {
        for (int at = 0; at < numbers.size(); at++) {
            int number = numbers.get(at);
            if (file.plates().stream().noneMatch(plate -> plate.number() == number)) {
                throw unknown(file, "plates/" + at, number);
            }
            if (numbers.indexOf(number) < at) {
                throw NozzlyException.invalid(ChosenPlates.class, "plates/" + at, "plate.twice", number);
            }
        }
        return numbers.isEmpty() || !file.hasSeveralPlates()
                ? all(file)
                : new ChosenPlates(
                        file,
                        file.plates().stream()
                                .filter(plate -> numbers.contains(plate.number()))
                                .toList());
    }

    private static NozzlyException unknown(PrintFileJson file, String field, int number) {
        String known = file.plates().stream()
                .map(plate -> String.valueOf(plate.number()))
                .collect(Collectors.joining(", "));
        return known.isEmpty()
                ? NozzlyException.invalid(ChosenPlates.class, field, "plate.none")
                : NozzlyException.invalid(ChosenPlates.class, field, "plate.unknown", number, known);
    }

    /** Whether nothing of the file is left out. */
    boolean isWhole() {
        return plates.isEmpty() || plates.size() == file.plates().size();
    }

    List<Integer> numbers() {
        return plates.stream().map(PlateJson::number).toList();
    }

    /** The filaments by rising slot; those of one slot are one, unless the plates put different filaments there. */
    List<SlotUse> slots() {
        List<SlotUse> merged = new ArrayList<>();
        for (PlateJson plate : plates) {
            plate.filaments().forEach(use -> merge(merged, SlotUse.on(plate.number(), use)));
        }
        if (merged.isEmpty() && isWhole()) {
            file.filaments().forEach(use -> merged.add(SlotUse.of(use)));
        }
        Map<Integer, Long> filaments =
                merged.stream().collect(Collectors.groupingBy(SlotUse::index, Collectors.counting()));
        return merged.stream()
                .sorted((one, other) -> Integer.compare(one.index(), other.index()))
                .map(slot -> slot.keptApart(!slot.plates().isEmpty() && filaments.get(slot.index()) > 1))
                .toList();
    }

    private static void merge(List<SlotUse> merged, SlotUse use) {
        for (int at = 0; at < merged.size(); at++) {
            if (merged.get(at).isLike(use)) {
                merged.set(at, merged.get(at).and(use));
                return;
            }
        }
        merged.add(use);
    }

    Optional<PrintTime> printTime() {
        return sum(PlateJson::printTimeS, BigDecimal::add)
                .or(() -> file.printTimeS().filter(time -> isWhole()))
                .map(PrintTime::ofSeconds);
    }

    Optional<Grams> totalWeight() {
        return sum(PlateJson::totalWeightG, Grams::plus)
                .or(() -> file.totalWeightG().filter(weight -> isWhole()));
    }

    /** Layers of the one print; those of several plates do not add up to anything. */
    Optional<Integer> layerCount() {
        return plates.size() == 1
                ? plates.get(0).layerCount()
                : file.layerCount().filter(count -> isWhole());
    }

    /** The parts, those of one name together. */
    List<PrintedObjectJson> objects() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        plates.forEach(plate -> plate.objects().forEach(part -> counts.merge(part.name(), part.count(), Integer::sum)));
        if (counts.isEmpty() && isWhole()) {
            return file.objects();
        }
        return counts.entrySet().stream()
                .map(part -> new PrintedObjectJson(part.getKey(), part.getValue()))
                .toList();
    }

    /** The picture of the one plate, else of the file. */
    Optional<String> picture() {
        Optional<String> own = plates.size() == 1 ? plates.get(0).largestThumbnail() : Optional.empty();
        return own.or(file::largestThumbnail);
    }

    private <T> Optional<T> sum(Function<PlateJson, Optional<T>> amount, BinaryOperator<T> addition) {
        List<T> known = plates.stream().map(amount).flatMap(Optional::stream).toList();
        return known.size() < plates.size() ? Optional.empty() : known.stream().reduce(addition);
    }
}
