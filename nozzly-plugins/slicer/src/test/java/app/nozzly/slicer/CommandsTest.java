package app.nozzly.slicer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What commands say: modes of extrusion, temperatures and progress, in the spellings of people who edit their start code. */
class CommandsTest {

    private static PrintFile read(String text) {
        return new PrintFileReader().read(Samples.source("part.gcode", text), ReadLimits.standard());
    }

    private static void assertHeats(String nozzle, String bed, String text) {
        PrintFile file = read(text);
        assertEquals(List.of(new BigDecimal(nozzle)), file.firstLayerNozzleTemperaturesCelsius());
        assertEquals(Optional.of(Figure.stated(new BigDecimal(bed))), file.bedTemperatureCelsius());
    }

    private static void assertLength(String mm, String text) {
        BigDecimal length =
                read(text).amounts().filaments().get(0).lengthMm().orElseThrow().value();
        assertEquals(0, new BigDecimal(mm).compareTo(length), length.toString());
    }

    /** 5 + 5 + 5 mm of steps; as positions the three would be 5 mm. */
    @Test
    void absolutePositionsOfTheAxesLeaveStepsOfTheFilamentAlone() {
        assertLength("15", "M83\nG90\nG1 X1 E5\nG91\nG1 Z1 E5\nG90\nG1 X2 E5\n");
        assertLength("15", "G91\nG1 Z5\nM83\nG90\nG1 X1 E5\nG1 X2 E5\nG1 X3 E5\n");
    }

    /** Positions 5, 6 and 7 are 7 mm; as steps they would be 18 mm. */
    @Test
    void relativePositionsOfTheAxesLeavePositionsOfTheFilamentAlone() {
        assertLength("7", "M82\nG1 X1 E5\nG91\nG1 Z1 E6\nG90\nG1 X2 E7\n");
    }

    /** 150 steps of 2 mm, of which the end code says too late what they are, and one of 3 mm. */
    @Test
    void whatTheEndCodeSaysDoesNotTurnStepsIntoPositions() {
        String steps = "G1 X1 E3\nG1 X2 E1\n".repeat(75);
        assertLength("303", steps + "M83\nG1 X3 E3\n");
    }

    @Test
    void commandsMayBeIndentedNumberedAndInSmallLetters() {
        assertHeats("210", "60", "  M104 S210\n\tM140 S60\nM83\nG1 E5\n");
        assertHeats("210", "60", "N12 M104 S210*55\nN13 M190 S60*7\nM83\nG1 E5\n");
        assertHeats("215.5", "65", "m109 s215.5 ; hot\nm190 r65\nM83\nG1 E5\n");
        assertHeats("220", "70", "M104 T0 S220\nM140S70\nM83\nG1 E5\n");
    }

    @Test
    void progressMayBeIndentedNumberedAndInSmallLetters() {
        for (String mark : List.of("  M73 P0 R37", "N4 M73 P0 R37*12", "m73 p0 r37")) {
            assertEquals(
                    Optional.of(Figure.derived(PrintTime.ofMinutes(37))),
                    read(mark + "\nM83\nG1 X1 E5\n").amounts().printTime());
        }
    }

    @Test
    void macrosThatStartAPrintNameTemperatures() {
        assertHeats("235", "110", "PRINT_START BED=110 EXTRUDER=235\nM83\nG1 E5\n");
        assertHeats("240", "100", "START_PRINT EXTRUDER_TEMP=240 BED_TEMP=100 TOOL=1 ; BED=5\nM83\nG1 E5\n");
        assertHeats("240.5", "80", "M104 S0\nM140 S0\nprint_start bed_temp=80 hotend=240.5 CHAMBER=50\nM83\nG1 E5\n");
    }

    @Test
    void settingsOfAnUnknownSlicerAreNotLostToCommands() {
        PrintFile file = read("M104 S170\nM83\nG1 E5\n; layer_height = 0.2\n; temperature = 215\n");
        assertEquals(List.of(new BigDecimal("215")), file.nozzleTemperaturesCelsius());
        assertEquals(List.of(), file.firstLayerNozzleTemperaturesCelsius());
        assertEquals(Optional.of(Figure.stated(new BigDecimal("0.2"))), file.layerHeightMm());
    }

    @Test
    void numbersOfToolsAndUnfilledMacrosAreNoTemperatures() {
        PrintFile file = read("PRINT_START BED=[bed_temperature] EXTRUDER=1 BED_TEMP=0 PREBED=60\nM83\nG1 E5\n");
        assertEquals(List.of(), file.firstLayerNozzleTemperaturesCelsius());
        assertEquals(Optional.empty(), file.bedTemperatureCelsius());
    }
}
