package app.nozzly.plugin.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.FilamentUseBuilder;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileBuilder;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The checks find what is wrong, and let pass what is right. */
class PrintFileChecksTest {

    private static final PrintAmounts NOTHING = PrintAmounts.builder().build();

    private static Optional<Figure<Grams>> stated(String grams) {
        return Optional.of(Figure.stated(Grams.of(grams)));
    }

    private static Optional<Figure<Grams>> derived(String grams) {
        return Optional.of(Figure.derived(Grams.of(grams)));
    }

    private static FilamentUseBuilder slot(int index, String grams) {
        return FilamentUse.builder(index).weight(stated(grams));
    }

    private static PrintAmounts amounts(Optional<Figure<Grams>> total, FilamentUseBuilder... slots) {
        return PrintAmounts.builder()
                .totalWeight(total)
                .filaments(
                        List.of(slots).stream().map(FilamentUseBuilder::build).toList())
                .build();
    }

    private static Plate plate(int number, PrintAmounts amounts) {
        return new Plate(number, Optional.empty(), amounts, List.of());
    }

    /** Plates of 10 + 5 g and of 7 g. */
    private static PrintFileBuilder twoPlates(PrintAmounts together) {
        return PrintFile.builder()
                .amounts(together)
                .plates(List.of(
                        plate(1, amounts(stated("15"), slot(0, "10"), slot(1, "5"))),
                        plate(2, amounts(stated("7"), slot(1, "7")))));
    }

    private static PrintFileBuilder print(PrintAmounts amounts) {
        return PrintFile.builder().amounts(amounts);
    }

    private static void passes(PrintFileBuilder file) {
        PrintFileChecks.fitTogether(file.build(), "file");
    }

    private static void fails(String part, PrintFileBuilder file) {
        AssertionError failure =
                assertThrows(AssertionError.class, () -> PrintFileChecks.fitTogether(file.build(), "file"));
        assertTrue(failure.getMessage().contains(part), failure.getMessage());
    }

    @Test
    void platesMakeUpTheFile() {
        passes(twoPlates(amounts(derived("22"), slot(0, "10"), slot(1, "12"))));
        passes(twoPlates(amounts(derived("22.01"), slot(0, "10.01"), slot(1, "12"))));
        fails("total weight", twoPlates(amounts(stated("15"), slot(0, "10"), slot(1, "12"))));
        fails("filament 0, weight", twoPlates(amounts(derived("22"), slot(0, "17"), slot(1, "5"))));
        fails("slots of all plates", twoPlates(amounts(derived("22"), slot(0, "22"))));
        fails("every part is known", twoPlates(amounts(Optional.empty(), slot(0, "10"), slot(1, "12"))));
    }

    @Test
    void onePlateIsTheWholeFile() {
        PrintAmounts same = amounts(stated("3"), slot(0, "3"));
        passes(print(same).plates(List.of(plate(4, same))));
        fails("total weight", print(amounts(stated("4"), slot(0, "3"))).plates(List.of(plate(4, same))));
    }

    @Test
    void platesRise() {
        fails("rising number", print(NOTHING).plates(List.of(plate(2, NOTHING), plate(1, NOTHING))));
        fails("rising number", print(NOTHING).plates(List.of(plate(1, NOTHING), plate(1, NOTHING))));
    }

    @Test
    void aPlateOfUnknownTimeLeavesTheWholeUnknown() {
        PrintAmounts hour = PrintAmounts.builder()
                .printTime(Optional.of(Figure.derived(PrintTime.ofMinutes(60))))
                .build();
        fails("print time", print(hour).plates(List.of(plate(1, hour), plate(2, NOTHING))));
        passes(print(NOTHING).plates(List.of(plate(1, hour), plate(2, NOTHING))));
    }

    @Test
    void wasteIsNeverMoreThanTheWeight() {
        passes(print(amounts(stated("5"), slot(0, "5").waste(stated("5")))));
        fails("filament 0: waste of", print(amounts(stated("5"), slot(0, "5").waste(stated("5.01")))));
        fails(
                "waste of",
                print(PrintAmounts.builder()
                        .totalWeight(stated("5"))
                        .totalWaste(stated("6"))
                        .build()));
    }

    @Test
    void aSumIsNoBetterThanItsParts() {
        Optional<Figure<Grams>> measured = Optional.of(Figure.measured(Grams.of("5")));
        passes(print(amounts(measured, FilamentUse.builder(0).weight(measured))));
        fails(
                "better source",
                print(amounts(derived("5"), FilamentUse.builder(0).weight(measured))));
        fails("total weight", print(amounts(derived("6"), slot(0, "5"))));
        passes(print(amounts(stated("6"), slot(0, "5"))));
        fails("a part is unknown", print(amounts(derived("5"), slot(0, "5"), FilamentUse.builder(1))));
    }

    @Test
    void aWeightFromMovesIsMeasured() {
        FilamentUseBuilder moved = FilamentUse.builder(0).lengthMm(Optional.of(Figure.measured(BigDecimal.TEN)));
        fails("from moves", print(amounts(Optional.empty(), moved.weight(derived("5")))));
    }

    @Test
    void warningsAreCoded() {
        passes(print(NOTHING).warnings(List.of(new ReadWarning("sum_differs", "1 g is missing"))));
        for (String code : List.of("SumDiffers", "sum-differs", "sum__differs", "_sum", "")) {
            fails("file: ", print(NOTHING).warnings(List.of(new ReadWarning(code, "1 g is missing"))));
        }
        fails("says nothing", print(NOTHING).warnings(List.of(new ReadWarning("sum_differs", " "))));
    }
}
