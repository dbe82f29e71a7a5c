package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSums;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintAmountsBuilder;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileBuilder;
import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A print file in the making. Not thread-safe. */
final class Interpretation {

    /** No print takes longer; a slicer that says so was fed nonsense. */
    private static final long MOST_DAYS = 100;

    private final PrintFileBuilder file = PrintFile.builder();
    private final PrintAmountsBuilder amounts = PrintAmounts.builder();
    private final Set<ReadWarning> warnings = new LinkedHashSet<>();
    private List<PrintedObject> names = List.of();
    private int parts;

    PrintFileBuilder file() {
        return file;
    }

    PrintAmountsBuilder amounts() {
        return amounts;
    }

    void warn(String code, Object... arguments) {
        warnings.add(new ReadWarning(code, Texts.of("warning." + code, arguments)));
    }

    void warn(ReadWarning warning) {
        warnings.add(warning);
    }

    /** A mass in the words of a warning. */
    static String plain(Grams grams) {
        return grams.value().stripTrailingZeros().toPlainString();
    }

    /** Sets the print time: what is stated, else what the file's progress marks say. */
    void time(Optional<PrintTime> stated, ProgressMarks progress) {
        Optional<Figure<PrintTime>> marked = progress.wholePrint().map(Figure::derived);
        amounts.printTime(stated.map(Figure::stated).or(() -> marked));
        if (stated.isEmpty() && marked.isPresent()) {
            warn("time_from_moves");
        }
    }

    /** Sets what the file heats the bed to; where it leaves that to the printer, what it says otherwise. */
    void heat(HeatMarks heat, Optional<BigDecimal> otherwise) {
        file.bedTemperatureCelsius(heat.bedCelsius().or(() -> otherwise).map(Figure::stated));
    }

    /** Sets the parts: their names, and their number where it is told and greater. */
    void parts(List<PrintedObject> named, OptionalInt told) {
        amounts.objects(named);
        names = named;
        parts = Math.max(
                told.orElse(0), named.stream().mapToInt(PrintedObject::count).sum());
        amounts.objectCount(parts > 0 ? OptionalInt.of(parts) : OptionalInt.empty());
    }

    /** Says that only some of the parts have names. */
    void unnamedParts(int count) {
        warnings.add(new ReadWarning("objects_incomplete", Texts.of("warning.objects_unnamed", count)));
    }

    /** Keeps the first names of parts only; returns how many there are then. */
    int keepNames(int most) {
        if (names.size() > most) {
            parts(names.subList(0, most), OptionalInt.of(parts));
            unnamedParts(parts);
        }
        return names.size();
    }

    /** Sets the filaments and what follows from them: total length, and total weight and cost where every filament has one. */
    void filaments(List<FilamentUse> filaments) {
        amounts.filaments(filaments);
        amounts.totalLengthMm(FigureSums.sum(filaments, FilamentUse::lengthMm, BigDecimal::add));
        amounts.totalWeight(FigureSums.sum(filaments, FilamentUse::weight, Grams::plus));
        amounts.totalCost(FigureSums.sum(filaments, FilamentUse::cost, BigDecimal::add));
        amounts.totalWaste(waste(filaments));
        filaments.stream()
                .filter(filament -> filament.weight().isEmpty())
                .forEach(filament -> warn("weight_unknown", filament.index() + 1));
    }

    /** Only the first filaments are kept: what they add up to is no total. */
    void leaveOutFilaments(int kept) {
        amounts.totalLengthMm(Optional.empty())
                .totalWeight(Optional.empty())
                .totalCost(Optional.empty())
                .totalWaste(Optional.empty());
        warn("filaments_left_out", kept);
    }

    /** A filament without waste has none that is known of; the others add up. */
    private static Optional<Figure<Grams>> waste(List<FilamentUse> filaments) {
        return FigureSums.ofKnown(filaments, FilamentUse::waste, Grams::plus);
    }

    /** Whether nothing tells the printer. */
    boolean lacksPrinter() {
        return file.build().printerModel().isEmpty();
    }

    /** Whether nothing tells the height of a layer. */
    boolean lacksLayerHeight() {
        return file.build().layerHeightMm().isEmpty();
    }

    /** Whether nothing tells what the bed is heated to. */
    boolean lacksBed() {
        return file.build().bedTemperatureCelsius().isEmpty();
    }

    /** Whether nothing tells what nozzles are heated to. */
    boolean lacksNozzles() {
        PrintFile known = file.build();
        return known.nozzleTemperaturesCelsius().isEmpty()
                && known.firstLayerNozzleTemperaturesCelsius().isEmpty();
    }

    PrintFile build() {
        PrintAmounts all = amounts.build();
        all.printTime().ifPresent(time -> likely(time.value()));
        return file.amounts(all).warnings(List.copyOf(warnings)).build();
    }

    private void likely(PrintTime time) {
        long days = time.toDuration().toDays();
        if (days > MOST_DAYS) {
            warn("time_unlikely", days);
        }
    }
}
