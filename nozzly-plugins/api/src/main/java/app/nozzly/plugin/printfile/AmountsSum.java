package app.nozzly.plugin.printfile;

import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The sum of several prints. */
final class AmountsSum {

    private AmountsSum() {}

    static PrintAmounts of(List<PrintAmounts> plates) {
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
        return slots.values().stream().map(AmountsSum::filament).toList();
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
                .forEach(object -> counts.merge(object.name(), object.count(), AmountsSum::saturated));
        return counts.entrySet().stream()
                .map(entry -> new PrintedObject(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Counts are claims of a file: their sum stays the largest number rather than turn negative. */
    private static int saturated(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }

    private static OptionalInt objectCount(List<PrintAmounts> plates) {
        boolean all = plates.stream().allMatch(plate -> plate.objectCount().isPresent());
        return all
                ? plates.stream()
                        .mapToInt(plate -> plate.objectCount().getAsInt())
                        .reduce(AmountsSum::saturated)
                : OptionalInt.empty();
    }
}
