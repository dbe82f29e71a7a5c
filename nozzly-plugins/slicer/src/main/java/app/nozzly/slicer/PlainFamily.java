package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.quantity.PrintTime;
import app.nozzly.slicer.words.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What slicers without a settings block have in common: totals where they state them, else the moves. */
abstract class PlainFamily implements SlicerFamily {

    /** The amounts that the file states; empty when it states none. */
    abstract List<SlotAmounts> stated(Evidence evidence);

    /** The print time that the file states. */
    abstract Optional<PrintTime> statedTime(Evidence evidence);

    /** What the file says about the filament of a slot. */
    abstract SlotProfile profile(Evidence evidence, int slot);

    /** Printer, heights, layers, parts and what else the file says. */
    abstract void facts(Evidence evidence, Interpretation result);

    /** What the settings want the bed to be; nothing by default. */
    Optional<BigDecimal> bed(Evidence evidence) {
        return Optional.empty();
    }

    @Override
    public boolean isSatisfiedBy(Evidence evidence) {
        return stated(evidence).stream().anyMatch(SlotAmounts::isUsed)
                && statedTime(evidence).isPresent();
    }

    @Override
    public final Interpretation interpret(Evidence evidence) {
        Interpretation result = new Interpretation();
        result.heat(evidence.heat(), bed(evidence));
        evidence.heat()
                .nozzleCelsius()
                .ifPresent(celsius -> result.file().firstLayerNozzleTemperaturesCelsius(List.of(celsius)));
        facts(evidence, result);
        result.time(statedTime(evidence).or(() -> evidence.container().time()), evidence.progress());
        filaments(evidence, result);
        return result;
    }

    private void filaments(Evidence evidence, Interpretation result) {
        List<SlotAmounts> stated = SlotAmounts.used(stated(evidence), evidence.container());
        List<SlotAmounts> amounts = stated.isEmpty() ? MeasuredAmounts.of(evidence, result) : stated;
        List<FilamentUse> filaments = amounts.stream()
                .map(slot -> FilamentAssembler.assemble(
                        slot, evidence.container().complete(slot.index(), profile(evidence, slot.index()))))
                .toList();
        result.filaments(PurgedAmounts.added(filaments, evidence));
        if (amounts.isEmpty()) {
            result.warn("totals_missing");
        }
        if (!stated.isEmpty()) {
            MoveCheck.of(evidence, filaments, result);
        }
    }

    /** A number of a statement, above zero. */
    static Optional<BigDecimal> number(Evidence evidence, String key) {
        return evidence.statement(key).flatMap(Numbers::positive);
    }

    /** The number with which a statement begins, such as {@code 1234.5 mm (1.23 m)}. */
    static Optional<BigDecimal> leading(Evidence evidence, String key) {
        return evidence.statement(key).flatMap(Numbers::leading);
    }

    static Optional<Figure<BigDecimal>> height(Evidence evidence, String key) {
        return number(evidence, key).map(Figure::stated);
    }

    static Optional<String> label(Evidence evidence, String key) {
        return evidence.statement(key).flatMap(Labels::of);
    }
}
