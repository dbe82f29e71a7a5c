package app.nozzly.slicer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The headers of Cura: of versions 13 to 15, of all others, and that of newer Ultimaker printers. */
class CuraHeaderTest {

    private static final String OLD = """
        ;Sliced at: Tue 16-09-2014 15:27:27
        ;Basic settings: Layer height: 0.25 Walls: 0.8 Fill: 20
        ;Print time: 1 hour 16 minutes
        ;Filament used: 2.491m 7.0g
        ;Filament cost: None
        M109 T0 S210.000000
        M82
        ;LAYER:0
        G1 X1 E2491
        """;

    private static final String GRIFFIN = """
        ;START_OF_HEADER
        ;HEADER_VERSION:0.1
        ;FLAVOR:Griffin
        ;GENERATOR.NAME:Cura_SteamEngine
        ;GENERATOR.VERSION:5.2.1
        ;TARGET_MACHINE.NAME:Ultimaker S5
        ;EXTRUDER_TRAIN.0.INITIAL_TEMPERATURE:205
        ;EXTRUDER_TRAIN.0.MATERIAL.VOLUME_USED:1102
        ;EXTRUDER_TRAIN.0.NOZZLE.DIAMETER:0.4
        ;BUILD_PLATE.INITIAL_TEMPERATURE:60
        ;PRINT.TIME:532
        ;END_OF_HEADER
        M82
        ;LAYER:0
        G1 X1 E173
        ;TIME_ELAPSED:530.5
        """;

    private static PrintFile read(String text) {
        return new PrintFileReader().read(Samples.source("part.gcode", text), ReadLimits.standard());
    }

    private static List<String> warnings(PrintFile file) {
        return file.warnings().stream().map(ReadWarning::code).toList();
    }

    private static Optional<Figure<BigDecimal>> stated(String value) {
        return Optional.of(Figure.stated(new BigDecimal(value)));
    }

    private static Optional<Figure<PrintTime>> seconds(long seconds) {
        return Optional.of(Figure.stated(PrintTime.ofSeconds(BigDecimal.valueOf(seconds))));
    }

    @Test
    void oldVersionsHaveOneLineForTheSettingsThatMatter() {
        assertEquals(stated("0.25"), read(OLD).layerHeightMm());
        assertEquals(stated("0.25"), read(OLD.replace("0.25", "0,25")).layerHeightMm());
        assertEquals(
                Optional.empty(), read(OLD.replace("0.25", "{layer_height}")).layerHeightMm());
    }

    @Test
    void anUnfilledHeaderOfOldVersionsIsToldOf() {
        PrintFile file =
                read(OLD.replace("1 hour 16 minutes", "#P_TIME#").replace("2.491m 7.0g", "#F_AMNT#m #F_WGHT#g"));
        assertEquals(Optional.empty(), file.amounts().printTime());
        assertTrue(warnings(file).contains("header_unfilled"), warnings(file).toString());
        assertFalse(warnings(read(OLD)).contains("header_unfilled"));
    }

    @Test
    void remarksFurtherDownDoNotReplaceTheHeader() {
        for (String remark : List.of(
                ";TIME:77\n;TIME: see the display\n",
                ";Filament used: a lot\n;Filament used: 9.5m\n",
                ";Layer height: 0.9\n;FLAVOR of the month: Marlin(Volumetric)\n",
                ";TARGET_MACHINE.NAME:My own printer\n;MINX:2.14748e+06\n")) {
            String text = Samples.CURA
                    .replace(";LAYER_COUNT:100\n", remark + ";LAYER_COUNT:100\n")
                    .concat(remark);
            assertEquals(
                    read(Samples.CURA).toString().replaceAll("count=\\d+", ""),
                    read(text).toString().replaceAll("count=\\d+", ""),
                    remark);
        }
    }

    /** Without a header what a user wrote is all there is. */
    @Test
    void whatTheHeaderDoesNotSayMayStandFurtherDown() {
        PrintFile file = read(Samples.CURA.replace(";TIME:3608\n", "") + ";TIME:3608\n");
        assertEquals(seconds(3608), file.amounts().printTime());
    }

    @Test
    void whatTheHeaderNeverFilledInMayStandFurtherDown() {
        String later = ";TIME:3608\n;Filament used: 2.49966m, 1.35076m\n;TIME:77\n";
        for (String time : List.of("0", "6666", "{time}", "soon")) {
            for (String used : List.of("0m", "0m, 0m", "{filament}", "#F_AMNT#")) {
                PrintFile file = read(Samples.CURA
                        .replace(";TIME:3608", ";TIME:" + time)
                        .replace("2.49966m, 1.35076m", used)
                        .replace(";MINX:31.804", ";MINX:2.14748e+06")
                        .concat(later));
                assertEquals(seconds(3608), file.amounts().printTime(), time);
                assertEquals(2, file.amounts().filaments().size(), used);
                assertFalse(warnings(file).contains("header_unfilled"), time + used);
            }
        }
        PrintFile filled = read(Samples.CURA.replace(";TIME:3608", ";TIME:6666") + later);
        assertEquals(seconds(6666), filled.amounts().printTime());
    }

    @Test
    void theHeaderOfAGluedFileCountsAgain() {
        PrintFile file = read(Samples.CURA
                + Samples.CURA.replace("3608", "1200").replace("2.49966m, 1.35076m", "4.99932m, 2.70152m"));
        assertEquals(seconds(1200), file.amounts().printTime());
        assertTrue(warnings(file).contains("several_prints"));
    }

    @Test
    void newerPrintersAreToldWhatTheirBedHasToBe() {
        PrintFile file = read(GRIFFIN);
        assertEquals(stated("60"), file.bedTemperatureCelsius());
        assertEquals(List.of(new BigDecimal("205")), file.firstLayerNozzleTemperaturesCelsius());
        assertEquals(Optional.of("5.2.1"), file.slicerVersion());
        assertEquals(seconds(532), file.amounts().printTime());
        assertEquals(List.of("weight_unknown"), warnings(file));
    }

    @Test
    void anUnfilledHeaderOfNewerPrintersSaysNothing() {
        for (String time : List.of("0", "6666", "{print_time}")) {
            PrintFile file = read(GRIFFIN.replace("532", time)
                    .replace("USED:1102", "USED:0")
                    .replace("TEMPERATURE:205", "TEMPERATURE:0")
                    .replace("TEMPERATURE:60", "TEMPERATURE:0")
                    .replace("DIAMETER:0.4", "DIAMETER:{nozzle}"));
            assertEquals(Optional.empty(), file.bedTemperatureCelsius());
            assertEquals(List.of(), file.firstLayerNozzleTemperaturesCelsius());
            assertEquals(List.of(), file.nozzleDiametersMm());
            assertEquals(
                    Optional.of(Figure.derived(PrintTime.ofSeconds(new BigDecimal("530.5")))),
                    file.amounts().printTime());
            FilamentUse only = file.amounts().filaments().get(0);
            assertEquals(Optional.of(Figure.measured(new BigDecimal("173.000000"))), only.lengthMm());
            assertTrue(warnings(file).contains("header_unfilled"), time);
        }
    }
}
