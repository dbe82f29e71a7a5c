package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What PrusaSlicer, OrcaSlicer, BambuStudio and their relatives have in common: the settings block and the shape of the result. */
abstract class ProfileFamily implements SlicerFamily {

    private static final BigDecimal TOLERANCE_PER_FILAMENT = new BigDecimal("0.01");

    /** The amounts that the file states; empty when it states none. */
    abstract List<SlotAmounts> stated(Evidence evidence);

    /** The print time that the file states. */
    abstract Optional<PrintTime> statedTime(Evidence evidence);

    @Override
    public final boolean isSatisfiedBy(Evidence evidence) {
        return stated(evidence).stream().anyMatch(SlotAmounts::isUsed)
                && statedTime(evidence).isPresent();
    }

    @Override
    public final Interpretation interpret(Evidence evidence) {
        Interpretation result = new Interpretation();
        ProfileSettings settings = new ProfileSettings(evidence);
        settings(settings, result);
        time(evidence, result);
        filaments(evidence, settings, result);
        layers(evidence).ifPresent(count -> result.amounts().layerCount(OptionalInt.of(count)));
        return result;
    }

    private static void settings(ProfileSettings settings, Interpretation result) {
        result.file()
                .printerModel(settings.printerModel())
                .layerHeightMm(settings.layerHeight())
                .firstLayerHeightMm(settings.firstLayerHeight())
                .nozzleDiametersMm(settings.numbers("nozzle_diameter"))
                .nozzleTemperaturesCelsius(settings.numbers("nozzle_temperature", "temperature"))
                .firstLayerNozzleTemperaturesCelsius(
                        settings.numbers("nozzle_temperature_initial_layer", "first_layer_temperature"));
    }

    private void time(Evidence evidence, Interpretation result) {
        Optional<Figure<PrintTime>> stated = statedTime(evidence).map(Figure::stated);
        Optional<Figure<PrintTime>> marked = evidence.progress().wholePrint().map(Figure::derived);
        result.amounts().printTime(stated.or(() -> marked));
        if (stated.isEmpty() && marked.isPresent()) {
            result.warn("time_from_moves");
        }
    }

    private void filaments(Evidence evidence, ProfileSettings settings, Interpretation result) {
        List<SlotAmounts> stated =
                stated(evidence).stream().filter(SlotAmounts::isUsed).toList();
        List<SlotAmounts> used =
                stated.isEmpty() ? MeasuredAmounts.of(evidence, settings.volumetric(), result) : stated;
        List<FilamentUse> filaments = used.stream()
                .map(amounts -> FilamentAssembler.assemble(amounts, settings.profile(amounts.index())))
                .toList();
        List<FilamentUse> withWaste = withWaste(filaments, tower(evidence));
        result.filaments(withWaste);
        result.amounts().totalWaste(tower(evidence).map(Figure::stated));
        if (used.isEmpty()) {
            declaredOnly(settings, result);
        } else if (!stated.isEmpty()) {
            totals(evidence, withWaste, result);
        }
    }

    /** Nothing is known of the amounts; a single declared filament is nevertheless the one that is used. */
    private static void declaredOnly(ProfileSettings settings, Interpretation result) {
        if (settings.declared() == 1) {
            SlotAmounts nothing = SlotAmounts.ofLength(0, Optional.empty(), FigureSource.STATED);
            result.amounts().filaments(List.of(FilamentAssembler.assemble(nothing, settings.profile(0))));
        }
        result.warn("totals_missing");
    }

    private static Optional<Grams> tower(Evidence evidence) {
        return evidence.statement(Keys.TOWER_GRAMS).flatMap(Numbers::amount).map(Grams::rounded);
    }

    private static List<FilamentUse> withWaste(List<FilamentUse> filaments, Optional<Grams> tower) {
        if (filaments.size() != 1 || tower.isEmpty()) {
            return filaments;
        }
        FilamentUse only = filaments.get(0);
        return List.of(new FilamentUse(
                only.index(),
                only.type(),
                only.brand(),
                only.name(),
                only.colorHex(),
                only.lengthMm(),
                only.volumeCm3(),
                only.weight(),
                tower.map(Figure::stated),
                only.densityGramsPerCm3(),
                only.diameterMm(),
                only.cost()));
    }

    private static void totals(Evidence evidence, List<FilamentUse> filaments, Interpretation result) {
        Optional<BigDecimal> statedCost = evidence.statement(Keys.TOTAL_COST).flatMap(Numbers::positive);
        statedCost.ifPresent(cost -> result.amounts().totalCost(Optional.of(Figure.stated(cost))));
        Optional<BigDecimal> statedGrams = evidence.statement(Keys.TOTAL_GRAMS).flatMap(Numbers::positive);
        if (statedGrams.isEmpty()) {
            return;
        }
        result.amounts().totalWeight(Optional.of(Figure.stated(Grams.rounded(statedGrams.get()))));
        List<Grams> weights = filaments.stream()
                .flatMap(filament -> filament.weight().stream())
                .map(Figure::value)
                .toList();
        BigDecimal sum = weights.stream().map(Grams::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = TOLERANCE_PER_FILAMENT.multiply(BigDecimal.valueOf(filaments.size()));
        boolean complete = weights.size() == filaments.size();
        if (complete && sum.subtract(statedGrams.get()).abs().compareTo(tolerance) > 0) {
            result.warn("sum_differs", sum.stripTrailingZeros().toPlainString(), statedGrams.get());
        }
    }

    private static Optional<Integer> layers(Evidence evidence) {
        return evidence.statement(Keys.LAYERS)
                .or(() -> evidence.heading(Keys.Heading.LAYER_COUNT))
                .flatMap(Numbers::count);
    }
}
