package app.nozzly.plugin.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What holds among the figures of one print file, whoever read it. A stated figure is the file's own word and is never corrected. */
final class PrintFileChecks {

    /** Slicers state grams and millimetres in hundredths, and whole seconds; each part may be rounded by as much. */
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private static final BigDecimal SECOND_IN_MILLISECONDS = new BigDecimal(1000);

    private PrintFileChecks() {}

    static void fitTogether(PrintFile file, String name) {
        allAmounts(file).forEach(amounts -> amountsFitTogether(amounts, name));
        platesAddUp(file, name);
        warningsAreCoded(file, name);
    }

    /** Where the figures of a file come from. */
    static Stream<FigureSource> sources(PrintFile file) {
        return allAmounts(file)
                .flatMap(amounts -> amounts.filaments().stream())
                .flatMap(filament -> filament.source().stream());
    }

    private static Stream<PrintAmounts> allAmounts(PrintFile file) {
        return Stream.concat(Stream.of(file.amounts()), file.plates().stream().map(Plate::amounts));
    }

    private static void amountsFitTogether(PrintAmounts amounts, String name) {
        for (FilamentUse filament : amounts.filaments()) {
            wasteIsAPart(filament.waste(), filament.weight(), name + ", filament " + filament.index());
            weightIsNoBetterThanItsBasis(filament, name);
        }
        wasteIsAPart(amounts.totalWaste(), amounts.totalWeight(), name);
        totalFollows(amounts, grams(amounts.totalWeight()), use -> grams(use.weight()), name + ", total weight");
        totalFollows(amounts, amounts.totalLengthMm(), FilamentUse::lengthMm, name + ", total length");
        totalFollows(amounts, amounts.totalCost(), FilamentUse::cost, name + ", total cost");
    }

    private static void wasteIsAPart(Optional<Figure<Grams>> waste, Optional<Figure<Grams>> weight, String what) {
        if (waste.isPresent() && weight.isPresent()) {
            Grams part = waste.get().value();
            Grams whole = weight.get().value();
            assertTrue(part.compareTo(whole) <= 0, what + ": waste of " + part + " in " + whole);
        }
    }

    /** A weight that is computed from moves is measured, not derived. */
    private static void weightIsNoBetterThanItsBasis(FilamentUse filament, String name) {
        List<FigureSource> basis = Stream.of(filament.volumeCm3(), filament.lengthMm())
                .flatMap(Optional::stream)
                .map(Figure::source)
                .toList();
        boolean derived = filament.weight()
                .filter(weight -> weight.source() == FigureSource.DERIVED)
                .isPresent();
        boolean measuredBasis = !basis.isEmpty() && basis.stream().allMatch(FigureSource.MEASURED::equals);
        assertFalse(derived && measuredBasis, name + ": a weight from moves is measured");
    }

    /** A total that the file does not state is the sum of all filaments, and as trustworthy as the least of them. */
    private static void totalFollows(
            PrintAmounts amounts,
            Optional<Figure<BigDecimal>> total,
            Function<FilamentUse, Optional<Figure<BigDecimal>>> part,
            String what) {
        if (total.isEmpty() || total.get().source() == FigureSource.STATED) {
            return;
        }
        List<Optional<Figure<BigDecimal>>> parts =
                amounts.filaments().stream().map(part).toList();
        addUp(total, parts, HUNDREDTH, what);
        parts.stream()
                .flatMap(Optional::stream)
                .forEach(figure -> assertTrue(
                        total.get().source().compareTo(figure.source()) >= 0, what + " claims a better source"));
    }

    private static void platesAddUp(PrintFile file, String name) {
        List<Plate> plates = file.plates();
        if (plates.isEmpty()) {
            return;
        }
        List<Integer> numbers = plates.stream().map(Plate::number).toList();
        assertEquals(numbers.stream().distinct().sorted().toList(), numbers, name + ": plates by rising number");
        platesAddUp(file, PrintFileChecks::milliseconds, SECOND_IN_MILLISECONDS, name + ", print time");
        platesAddUp(file, amounts -> grams(amounts.totalWeight()), HUNDREDTH, name + ", total weight");
        platesAddUp(file, PrintAmounts::totalLengthMm, HUNDREDTH, name + ", total length");
        platesAddUp(file, PrintAmounts::totalCost, HUNDREDTH, name + ", total cost");
        slotsAddUp(file, name);
    }

    private static void platesAddUp(
            PrintFile file, Function<PrintAmounts, Optional<Figure<BigDecimal>>> figure, BigDecimal step, String what) {
        addUp(
                figure.apply(file.amounts()),
                file.plates().stream().map(Plate::amounts).map(figure).toList(),
                step,
                what);
    }

    /** Each slot holds what the plates take from it. */
    private static void slotsAddUp(PrintFile file, String name) {
        List<FilamentUse> parts = file.plates().stream()
                .flatMap(plate -> plate.amounts().filaments().stream())
                .toList();
        assertEquals(
                parts.stream().map(FilamentUse::index).distinct().sorted().toList(),
                file.amounts().filaments().stream().map(FilamentUse::index).toList(),
                name + ": the slots of all plates");
        for (FilamentUse whole : file.amounts().filaments()) {
            List<FilamentUse> ofSlot =
                    parts.stream().filter(use -> use.index() == whole.index()).toList();
            String what = name + ", filament " + whole.index();
            addUp(grams(whole.weight()), figures(ofSlot, use -> grams(use.weight())), HUNDREDTH, what + ", weight");
            addUp(whole.lengthMm(), figures(ofSlot, FilamentUse::lengthMm), HUNDREDTH, what + ", length");
        }
    }

    private static List<Optional<Figure<BigDecimal>>> figures(
            List<FilamentUse> uses, Function<FilamentUse, Optional<Figure<BigDecimal>>> figure) {
        return uses.stream().map(figure).toList();
    }

    /** The whole is the sum of its parts; where one part is unknown, only the file itself can know the whole. */
    private static void addUp(
            Optional<Figure<BigDecimal>> whole,
            List<Optional<Figure<BigDecimal>>> parts,
            BigDecimal step,
            String what) {
        if (parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
            assertTrue(
                    whole.map(Figure::source).map(FigureSource.STATED::equals).orElse(true),
                    what + ": a part is unknown, so the whole is");
            return;
        }
        assertTrue(whole.isPresent(), what + ": every part is known, so the whole is");
        BigDecimal sum = parts.stream().map(part -> part.get().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal apart = sum.subtract(whole.get().value()).abs();
        BigDecimal most = step.multiply(BigDecimal.valueOf(parts.size()));
        assertTrue(apart.compareTo(most) <= 0, what + ": " + whole.get().value() + ", its parts add up to " + sum);
    }

    private static void warningsAreCoded(PrintFile file, String name) {
        for (ReadWarning warning : file.warnings()) {
            assertTrue(warning.code().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"), name + ": " + warning.code());
            assertFalse(warning.text().isBlank(), name + ": " + warning.code() + " says nothing");
        }
    }

    private static Optional<Figure<BigDecimal>> grams(Optional<Figure<Grams>> weight) {
        return weight.map(known -> new Figure<>(known.value().value(), known.source()));
    }

    private static Optional<Figure<BigDecimal>> milliseconds(PrintAmounts amounts) {
        return amounts.printTime()
                .map(time -> new Figure<>(BigDecimal.valueOf(time.value().milliseconds()), time.source()));
    }
}
