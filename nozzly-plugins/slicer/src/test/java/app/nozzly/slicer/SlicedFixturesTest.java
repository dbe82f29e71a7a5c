package app.nozzly.slicer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that real slicers wrote for models of our own; {@code src/test/fixtures} says how. The figures were read in the files by eye; those of the
 * moves were added up by a line of awk.
 */
class SlicedFixturesTest {

    private static final String TOTALS = "(?m)^; (?:total )?filament (?:used|cost).*\\R";

    /** The text of a file. */
    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream file = SlicedFixturesTest.class.getResourceAsStream("/sliced/" + name)) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException(name, failure);
        }
    }

    private static PrintFile read(String name) {
        return read(name, text(name));
    }

    private static PrintFile read(String name, String text) {
        return new PrintFileReader().read(Samples.source(name, text), ReadLimits.standard());
    }

    private static <T> String each(PrintFile file, Function<FilamentUse, Optional<T>> fact) {
        return file.amounts().filaments().stream()
                .map(filament -> fact.apply(filament).map(Object::toString).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    /** Such as {@code 0.27 STATED}. */
    private static <T> String shown(Optional<Figure<T>> figure, Function<T, ?> value) {
        return figure.map(known -> value.apply(known.value()) + " " + known.source())
                .orElse("-");
    }

    private static String plain(Grams grams) {
        return grams.value().stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({
        "prusa-one, PrusaSlicer, 2.5.0",
        "slic3r-one, Slic3r, 1.3.0",
        "cura-one, Cura, 4.13.0",
        "cura-griffin, Cura, 4.13.0"
    })
    void theSlicerIsNamed(String file, String slicer, String version) {
        PrintFile print = read(file + ".gcode");
        assertEquals(Optional.of(slicer), print.slicer());
        assertEquals(Optional.of(version), print.slicerVersion());
    }

    @ParameterizedTest
    @CsvSource({
        "prusa-one, 126000 STATED",
        "prusa-relative, 126000 STATED",
        "prusa-volumetric, 126000 STATED",
        "prusa-tower, 202000 STATED",
        "prusa-changer, 374000 STATED",
        "slic3r-one, -",
        "slic3r-two, -",
        "cura-one, 105383 DERIVED",
        "cura-griffin, 105383 DERIVED",
        "cura-two, 60269 DERIVED"
    })
    void thePrintTimeIsThatOfTheFile(String file, String milliseconds) {
        assertEquals(milliseconds, shown(read(file + ".gcode").amounts().printTime(), PrintTime::milliseconds));
    }

    @ParameterizedTest
    @CsvSource({
        "prusa-one, 89.50 STATED, 0.27 STATED",
        "prusa-relative, 91.66 STATED, 0.27 STATED",
        "prusa-volumetric, 91.66 STATED, 0.27 STATED",
        "prusa-tower, 143.47 STATED 245.57 STATED, 0.43 STATED 0.75 STATED",
        "prusa-changer, 170.32 STATED 276.68 STATED, 0.51 STATED 0.85 STATED",
        "slic3r-one, 99.9 STATED, 0.3 STATED",
        "slic3r-two, 30.3 STATED 9.0 STATED, 0.1 STATED 0.1 STATED",
        "cura-one, 85.727180 MEASURED, -",
        "cura-griffin, 34.191380 MEASURED, -",
        "cura-two, 25.754520 MEASURED 36.275050 MEASURED, - -"
    })
    void lengthAndWeightAreThoseOfTheFile(String file, String millimetres, String grams) {
        PrintFile print = read(file + ".gcode");
        assertEquals(millimetres, each(print, use -> Optional.of(shown(use.lengthMm(), length -> length))));
        assertEquals(grams, each(print, use -> Optional.of(shown(use.weight(), SlicedFixturesTest::plain))));
    }

    @ParameterizedTest
    @CsvSource({
        "prusa-one, 0.27 STATED",
        "prusa-tower, 1.18 STATED",
        "prusa-changer, 1.35 STATED",
        "slic3r-two, 0.2 DERIVED",
        "cura-two, -"
    })
    void theTotalIsStatedOrTheSum(String file, String grams) {
        assertEquals(grams, shown(read(file + ".gcode").amounts().totalWeight(), SlicedFixturesTest::plain));
    }

    @ParameterizedTest
    @CsvSource({
        "prusa-one, PLA, 1.75, 1.24, #29B2B2",
        "prusa-tower, PLA PETG, 1.75 1.75, 1.24 1.27, #FF8000 #0080FF",
        "slic3r-two, - -, 1.75 2.85, 1.24 1.27, #FFFFFF -",
        "cura-two, - -, - -, - -, - -"
    })
    void filamentsAreDescribedAsFarAsTheFileGoes(
            String file, String types, String diameters, String densities, String colours) {
        PrintFile print = read(file + ".gcode");
        assertEquals(types, each(print, FilamentUse::type));
        assertEquals(diameters, each(print, FilamentUse::diameterMm));
        assertEquals(densities, each(print, FilamentUse::densityGramsPerCm3));
        assertEquals(colours, each(print, FilamentUse::colorHex));
    }

    @ParameterizedTest
    @CsvSource({
        "prusa-one, 0.3 STATED, 0.2 STATED",
        "prusa-tower, 0.3 STATED, 0.35 STATED",
        "slic3r-one, 0.3 STATED, 0.35 STATED",
        "cura-one, 0.3 STATED, -",
        "cura-griffin, -, -"
    })
    void layerHeightsAreThoseOfTheFile(String file, String layer, String first) {
        PrintFile print = read(file + ".gcode");
        assertEquals(layer, shown(print.layerHeightMm(), height -> height));
        assertEquals(first, shown(print.firstLayerHeightMm(), height -> height));
    }

    @ParameterizedTest
    @CsvSource({
        "prusa-one, cube.stl x 1",
        "prusa-tower, left x 1 right x 1",
        "slic3r-two, ''",
        "cura-one, cube.stl x 1",
        "cura-griffin, cube.stl x 1",
        "cura-two, left.stl x 1 right.stl x 1"
    })
    void partsAreNamedWhereTheFileNamesThem(String file, String parts) {
        assertEquals(
                parts,
                read(file + ".gcode").amounts().objects().stream()
                        .map(part -> part.name() + " x " + part.count())
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"cura-one, 20", "cura-griffin, 20", "cura-two, 5"})
    void layersAreCountedWhereTheFileCountsThem(String file, int layers) {
        assertEquals(layers, read(file + ".gcode").amounts().layerCount().orElseThrow());
    }

    /** The stated length is the rounded one, so they may differ by half of its last digit. */
    @ParameterizedTest
    @CsvSource({"prusa-one", "prusa-relative", "prusa-volumetric", "prusa-tower", "slic3r-one", "slic3r-two"})
    void theMovesAddUpToTheStatedLength(String file) {
        List<FilamentUse> stated = read(file + ".gcode").amounts().filaments();
        List<FilamentUse> moved = withoutTotals(file).amounts().filaments();
        assertEquals(stated.size(), moved.size());
        for (int i = 0; i < stated.size(); i++) {
            assertEquals(stated.get(i).index(), moved.get(i).index());
            assertRoundsTo(length(stated.get(i)), length(moved.get(i)));
            assertEquals(Optional.of(FigureSource.MEASURED), moved.get(i).source());
        }
    }

    private static PrintFile withoutTotals(String file) {
        PrintFile print = read(file + ".gcode", text(file + ".gcode").replaceAll(TOTALS, ""));
        assertTrue(warnings(print).contains("totals_measured"), file);
        return print;
    }

    private static BigDecimal length(FilamentUse use) {
        return use.lengthMm().orElseThrow().value();
    }

    private static void assertRoundsTo(BigDecimal stated, BigDecimal exact) {
        BigDecimal apart = stated.subtract(exact).abs();
        assertTrue(apart.multiply(BigDecimal.valueOf(2)).compareTo(stated.ulp()) <= 0, exact + " against " + stated);
    }

    /** With one nozzle the moves also load and unload, which PrusaSlicer does not count: T0 166.33 mm, T1 362.68 mm. */
    @Test
    void aChangersMovesAreNotItsTotals() {
        assertEquals(
                "166.326720 362.677320",
                each(withoutTotals("prusa-changer"), use -> use.lengthMm().map(Figure::value)));
        assertEquals(List.of(), warnings(read("prusa-changer.gcode")));
    }

    /** The moves under {@code ;TYPE:Wipe tower} are 120.07 mm of 143.47 mm, and 222.17 mm of 245.57 mm. */
    @Test
    void theTowerIsWaste() {
        List<FilamentUse> filaments = read("prusa-tower.gcode").amounts().filaments();
        assertWaste("0.358", filaments.get(0));
        assertWaste("0.679", filaments.get(1));
    }

    private static void assertWaste(String grams, FilamentUse filament) {
        BigDecimal waste = filament.waste().orElseThrow().value().value();
        BigDecimal apart = waste.subtract(new BigDecimal(grams)).abs();
        assertTrue(apart.compareTo(new BigDecimal("0.01")) <= 0, waste + " against " + grams);
    }

    @ParameterizedTest
    @CsvSource({
        "prusa-one, ''",
        "prusa-tower, ''",
        "slic3r-two, ''",
        "cura-one, time_from_moves totals_measured weight_unknown header_unfilled",
        "cura-griffin, time_from_moves totals_measured weight_unknown"
    })
    void onlyWhatIsWrongIsWarnedOf(String file, String codes) {
        assertEquals(codes, String.join(" ", warnings(read(file + ".gcode"))));
    }

    private static List<String> warnings(PrintFile file) {
        return file.warnings().stream().map(ReadWarning::code).toList();
    }

    @Test
    void aProjectThatIsNotSlicedIsRefusedByCode() {
        PrintFileSource project = PrintFileSource.of("prusa-project.3mf", bytes("prusa-project.3mf"));
        UnreadableFileException refused = assertThrows(
                UnreadableFileException.class, () -> new PrintFileReader().read(project, ReadLimits.standard()));
        assertTrue(refused.code().matches("file_[a-z_]+"), refused.code());
    }
}
