package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FigureSums;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What PrusaSlicer, OrcaSlicer, BambuStudio and their relatives have in common: the settings block and the shape of the result. */
abstract class ProfileFamily implements SlicerFamily {

    /** The amounts that the file states; empty when it states none. */
    abstract List<SlotAmounts> stated(Evidence evidence);

    /** The print time that the file states. */
    abstract Optional<PrintTime> statedTime(Evidence evidence);

    /** Whether files of this family state a print time at all. */
    boolean statesTime() {
        return true;
    }

    /** Whether a file without any setting has lost its end. */
    boolean endsWithSettings() {
        return false;
    }

    /** What else a family finds; nothing by default. */
    void more(Evidence evidence, Interpretation result) {
        // most families have nothing to add
    }

    @Override
    public final boolean isSatisfiedBy(Evidence evidence) {
        return stated(evidence).stream().anyMatch(SlotAmounts::isUsed)
                && (!statesTime() || statedTime(evidence).isPresent());
    }

    @Override
    public final Interpretation interpret(Evidence evidence) {
        Interpretation result = new Interpretation();
        ProfileSettings settings = new ProfileSettings(evidence);
        settings(settings, result);
        result.heat(evidence.heat(), settings.bed());
        result.time(statedTime(evidence).or(() -> evidence.container().time()), evidence.progress());
        filaments(evidence, settings, result);
        layers(evidence).ifPresent(count -> result.amounts().layerCount(OptionalInt.of(count)));
        if (endsWithSettings() && !settings.any() && !evidence.isCut()) {
            result.warn("truncated");
        }
        more(evidence, result);
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

    private void filaments(Evidence evidence, ProfileSettings settings, Interpretation result) {
        List<SlotAmounts> stated = SlotAmounts.used(stated(evidence), evidence.container());
        List<SlotAmounts> used = stated.isEmpty() ? MeasuredAmounts.of(evidence, result) : stated;
        WholeTotals whole = WholeTotals.of(evidence);
        List<FilamentUse> filaments = whole.given(used.stream()
                .map(amounts -> FilamentAssembler.assemble(
                        amounts, evidence.container().complete(amounts.index(), settings.profile(amounts.index()))))
                .toList());
        Optional<Grams> tower = sensibleTower(evidence, filaments, result);
        List<FilamentUse> complete = tower.map(grams -> PurgedAmounts.shared(filaments, grams, evidence))
                .orElseGet(() -> PurgedAmounts.added(filaments, evidence));
        result.filaments(complete);
        tower.ifPresent(grams -> result.amounts().totalWaste(Optional.of(Figure.stated(grams))));
        whole.set(complete, result);
        if (used.isEmpty()) {
            declaredOnly(settings, whole, result);
        } else if (!stated.isEmpty()) {
            whole.compare(complete, result);
            MoveCheck.of(evidence, complete, result);
            WeightCheck.of(complete, result);
        }
    }

    /** Nothing is known of the amounts; a single declared filament is nevertheless the one that is used. */
    private static void declaredOnly(ProfileSettings settings, WholeTotals whole, Interpretation result) {
        if (settings.declared() == 1) {
            SlotAmounts nothing = SlotAmounts.ofLength(0, Optional.empty(), FigureSource.STATED);
            result.amounts().filaments(whole.given(List.of(FilamentAssembler.assemble(nothing, settings.profile(0)))));
        }
        if (whole.weight().isEmpty()) {
            result.warn("totals_missing");
        } else if (settings.declared() != 1) {
            result.warn("shares_missing");
        }
    }

    private static Optional<Grams> tower(Evidence evidence) {
        return evidence.statement(Keys.TOWER_GRAMS).flatMap(Numbers::amount).map(Grams::rounded);
    }

    /** The stated tower, unless it weighs more than all there is; where no weight is known that of a tower is not either. */
    private static Optional<Grams> sensibleTower(
            Evidence evidence, List<FilamentUse> filaments, Interpretation result) {
        Optional<Grams> all =
                FigureSums.sum(filaments, FilamentUse::weight, Grams::plus).map(Figure::value);
        Optional<Grams> tower = tower(evidence).filter(grams -> all.isPresent());
        if (tower.isPresent() && tower.get().compareTo(all.orElseThrow()) > 0) {
            result.warn("waste_differs", Interpretation.plain(tower.get()));
            return Optional.empty();
        }
        return tower;
    }

    private static Optional<Integer> layers(Evidence evidence) {
        return evidence.statement(Keys.LAYERS)
                .or(() -> evidence.heading(Keys.Heading.LAYER_COUNT))
                .or(() -> evidence.statement("total_layers"))
                .flatMap(Numbers::count);
    }
}
