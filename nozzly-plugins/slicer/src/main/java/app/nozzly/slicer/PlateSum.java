package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.plugin.printfile.Thumbnail;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A container as a whole: the sum of its plates. What one plate does not know is not known of the whole. */
final class PlateSum {

    private PlateSum() {}

    /**
     * A container.
     *
     * @param first its first plate as a file of its own, for slicer, printer and heights
     */
    static PrintFile of(PrintFile first, List<Plate> plates, List<ReadWarning> warnings) {
        List<Thumbnail> pictures =
                plates.stream().flatMap(plate -> plate.thumbnails().stream()).toList();
        return new PrintFile(
                first.slicer(),
                first.slicerVersion(),
                first.printerModel(),
                first.layerHeightMm(),
                first.firstLayerHeightMm(),
                first.nozzleDiametersMm(),
                first.nozzleTemperaturesCelsius(),
                first.firstLayerNozzleTemperaturesCelsius(),
                first.bedTemperatureCelsius(),
                amounts(plates.stream().map(Plate::amounts).toList()),
                plates,
                pictures,
                warnings);
    }

    private static PrintAmounts amounts(List<PrintAmounts> plates) {
        if (plates.size() == 1) {
            return plates.get(0);
        }
        return PrintAmounts.builder()
                .printTime(FigureSums.sum(plates, PrintAmounts::printTime, PrintTime::plus))
                .filaments(filaments(plates))
                .totalWeight(FigureSums.sum(plates, PrintAmounts::totalWeight, Grams::plus))
                .totalLengthMm(FigureSums.sum(plates, PrintAmounts::totalLengthMm, BigDecimal::add))
                .totalWaste(FigureSums.ofKnown(plates, PrintAmounts::totalWaste, Grams::plus))
                .totalCost(FigureSums.sum(plates, PrintAmounts::totalCost, BigDecimal::add))
                .objects(objects(plates))
                .objectCount(objectCount(plates))
                .build();
    }

    private static List<FilamentUse> filaments(List<PrintAmounts> plates) {
        Map<Integer, List<FilamentUse>> slots = new TreeMap<>();
        plates.stream()
                .flatMap(plate -> plate.filaments().stream())
                .forEach(use -> slots.computeIfAbsent(use.index(), slot -> new ArrayList<>())
                        .add(use));
        return slots.values().stream().map(PlateSum::filament).toList();
    }

    private static FilamentUse filament(List<FilamentUse> uses) {
        FilamentUse first = uses.get(0);
        return uses.size() == 1
                ? first
                : first.toBuilder()
                        .lengthMm(FigureSums.sum(uses, FilamentUse::lengthMm, BigDecimal::add))
                        .volumeCm3(FigureSums.sum(uses, FilamentUse::volumeCm3, BigDecimal::add))
                        .weight(FigureSums.sum(uses, FilamentUse::weight, Grams::plus))
                        .waste(FigureSums.ofKnown(uses, FilamentUse::waste, Grams::plus))
                        .cost(FigureSums.sum(uses, FilamentUse::cost, BigDecimal::add))
                        .build();
    }

    private static List<PrintedObject> objects(List<PrintAmounts> plates) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        plates.stream()
                .flatMap(plate -> plate.objects().stream())
                .forEach(object -> counts.merge(object.name(), object.count(), Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new PrintedObject(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static OptionalInt objectCount(List<PrintAmounts> plates) {
        boolean all = plates.stream().allMatch(plate -> plate.objectCount().isPresent());
        return all
                ? OptionalInt.of(plates.stream()
                        .mapToInt(plate -> plate.objectCount().getAsInt())
                        .sum())
                : OptionalInt.empty();
    }
}
