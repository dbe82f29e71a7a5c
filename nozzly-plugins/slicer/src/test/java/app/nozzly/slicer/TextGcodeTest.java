package app.nozzly.slicer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.plugin.printfile.Recognition;
import app.nozzly.plugin.printfile.SlicerReader;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TextGcodeTest {

    private static PrintFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PrintFile read(byte[] bytes) {
        return new PrintFileReader().read(PrintFileSource.of("part.gcode", bytes), ReadLimits.standard());
    }

    private static FilamentUse filament(PrintFile file, int position) {
        return file.amounts().filaments().get(position);
    }

    private static List<String> warnings(PrintFile file) {
        return file.warnings().stream().map(ReadWarning::code).toList();
    }

    private static Figure<Grams> stated(String grams) {
        return Figure.stated(Grams.of(grams));
    }

    @Test
    void everyUsedSlotIsListedWithItsProfile() {
        PrintFile file = read(Samples.PRUSA);
        assertEquals(
                List.of(0, 2),
                file.amounts().filaments().stream().map(FilamentUse::index).toList());
        FilamentUse first = filament(file, 0);
        assertEquals(Optional.of("PLA"), first.type());
        assertEquals(Optional.of("Best; Filaments"), first.brand());
        assertEquals(Optional.of("My \"PLA\""), first.name());
        assertEquals(Optional.of("#FF8000"), first.colorHex());
        assertEquals(Optional.of("#00FF00"), filament(file, 1).colorHex());
        assertEquals(Optional.of(stated("2.98")), first.weight());
        assertEquals(Optional.of(stated("4.51")), file.amounts().totalWeight());
        assertEquals(Optional.of(stated("0.4")), file.amounts().totalWaste());
        assertEquals(
                Optional.of(Figure.derived(new BigDecimal("1500.00"))),
                file.amounts().totalLengthMm());
        assertEquals(
                Optional.of(Figure.stated(PrintTime.ofSeconds(3723))),
                file.amounts().printTime());
        assertEquals(List.of(), file.warnings());
    }

    @Test
    void aFirstLayerInPercentIsDerivedFromTheLayerHeight() {
        assertEquals(
                Optional.of(Figure.derived(new BigDecimal("0.3"))),
                read(Samples.PRUSA).firstLayerHeightMm());
    }

    @Test
    void copiesOfAPartAreCounted() {
        PrintFile file = read(Samples.PRUSA);
        assertEquals(List.of(new PrintedObject("bracket", 2)), file.amounts().objects());
        assertEquals(OptionalInt.of(2), file.amounts().objectCount());
    }

    @Test
    void theSizeOfAPictureIsItsOwnAndNotThatOfItsComment() {
        PrintFile file = read(Samples.PRUSA.replace("begin 2x3", "begin 9999x9999"));
        assertEquals("[2x3 PNG]", file.thumbnails().toString());
    }

    @Test
    void aDamagedPictureIsLeftOutAndTheRestIsRead() {
        PrintFile file = read(Samples.PRUSA.replace(Base64.getEncoder().encodeToString(Samples.PNG), "AAAA"));
        assertEquals(List.of(), file.thumbnails());
        assertEquals(List.of("thumbnail_damaged"), warnings(file));
        assertEquals(2, file.amounts().filaments().size());
    }

    @Test
    void aPictureThatNeverEndsHidesNothing() {
        PrintFile file = read(Samples.PRUSA.replace("; thumbnail end\n", ""));
        assertEquals(2, file.amounts().filaments().size());
        assertEquals(List.of("thumbnail_damaged"), warnings(file));
    }

    @Test
    void statementsInsidePicturesAndSettingsDoNotCount() {
        String inPicture = Samples.THUMBNAIL.replace("; thumbnail end", "; estimated\n; thumbnail end");
        PrintFile file = read(inPicture + Samples.PRUSA);
        assertEquals(Optional.of(stated("4.51")), file.amounts().totalWeight());
        PrintFile settings = read(Samples.PRUSA.replace("; layer_height", "; filament used [g] = 77\n; layer_height"));
        assertEquals(Optional.of(stated("2.98")), filament(settings, 0).weight());
    }

    @Test
    void lineEndsAndMarksMakeNoDifference() {
        PrintFile expected = read(Samples.PRUSA);
        assertEquals(expected, read(Samples.PRUSA.replace("\n", "\r\n")));
        assertEquals(expected, read(Samples.PRUSA.replace("\n", "\r")));
        assertEquals(expected, read("\uFEFF" + Samples.PRUSA));
    }

    @Test
    void aDecimalCommaIsUnderstood() {
        PrintFile file = read(Samples.ORCA
                .replace("3812.45", "3812,45")
                .replace("11.37", "11,37")
                .replace("layer_height = 0.2", "layer_height = 0,2"));
        assertEquals(Optional.of(stated("11.37")), filament(file, 0).weight());
        assertEquals(1, file.amounts().filaments().size());
        assertEquals(Optional.of(Figure.stated(new BigDecimal("0.2"))), file.layerHeightMm());
        PrintFile several = read(Samples.PRUSA.replace("2.98, 0.00, 1.53", "2,98, 0,00, 1,53"));
        assertEquals(Optional.of(stated("1.53")), filament(several, 1).weight());
    }

    @Test
    void nonsenseIsNotStatedAndTheRestIsKept() {
        for (String nonsense : List.of("nan", "inf", "1e300", "-3", "porkchop", "", "9".repeat(5000))) {
            PrintFile file = read(Samples.ORCA.replace("[mm] = 3812.45", "[mm] = " + nonsense));
            assertEquals(Optional.empty(), filament(file, 0).lengthMm(), nonsense);
            assertEquals(Optional.of(stated("11.37")), filament(file, 0).weight(), nonsense);
        }
    }

    @Test
    void anEmptyEntryOfAListIsNotStated() {
        PrintFile file = read(Samples.PRUSA.replace("2.98, 0.00, 1.53", " , 0.00, 1.53"));
        assertEquals(
                FigureSource.DERIVED, filament(file, 0).weight().orElseThrow().source());
        assertEquals(Optional.of(stated("1.53")), filament(file, 1).weight());
    }

    /** 3812.45 mm x 2.405282 mm2 = 9169.9... mm3; x 1.24 g/cm3 = 11.371 g. */
    @Test
    void gramsFollowFromLengthDiameterAndDensity() {
        PrintFile file = read(Samples.ORCA.replaceAll("; (total )?filament used \\[g\\] = 11.37\n", ""));
        Figure<Grams> weight = filament(file, 0).weight().orElseThrow();
        assertEquals(FigureSource.DERIVED, weight.source());
        assertEquals(new BigDecimal("11.371"), weight.value().forDisplay());
    }

    @Test
    void withoutDensityTheWeightIsUnknownAndNotZero() {
        PrintFile file = read(Samples.ORCA
                .replace("filament_density: 1.24", "filament_density: 0")
                .replace("; filament used [g] = 11.37\n", "")
                .replace("; total filament used [g] = 11.37", "; total filament used [g] = 0.00"));
        assertEquals(Optional.empty(), filament(file, 0).weight());
        assertEquals(Optional.empty(), file.amounts().totalWeight());
        assertEquals(List.of("weight_unknown"), warnings(file));
    }

    @Test
    void amountsOfBambuBelongToTheSlotsThatTheHeaderNames() {
        PrintFile file = read(Samples.BAMBU);
        assertEquals(
                List.of(0, 2),
                file.amounts().filaments().stream().map(FilamentUse::index).toList());
        assertEquals(Optional.of(new BigDecimal("1.24")), filament(file, 1).densityGramsPerCm3());
        assertEquals(
                Optional.of(Figure.stated(new BigDecimal("0.96211"))),
                filament(file, 1).volumeCm3());
        assertEquals(OptionalInt.of(2), file.amounts().objectCount());
        PrintFile differing = read(Samples.BAMBU.replace("; filament: 1,3", "; filament: 1,2,3"));
        assertEquals(List.of("slots_differ"), warnings(differing));
    }

    @Test
    void curaStatesLengthsButNoWeights() {
        PrintFile file = read(Samples.CURA);
        assertEquals(
                Optional.of(Figure.stated(new BigDecimal("2499.66"))),
                filament(file, 0).lengthMm());
        assertEquals(Optional.empty(), filament(file, 0).weight());
        assertEquals(Optional.of("Creality Ender-3"), file.printerModel());
        assertEquals(List.of(new PrintedObject("cube.stl", 1)), file.amounts().objects());
        assertEquals(List.of("weight_unknown", "weight_unknown"), warnings(file));
    }

    @Test
    void curaVolumesAreVolumes() {
        PrintFile file = read(Samples.CURA
                .replace("FLAVOR:Marlin", "FLAVOR:Marlin(Volumetric)")
                .replace("2.49966m, 1.35076m", "52.8894mm3, 0mm3"));
        assertEquals(1, file.amounts().filaments().size());
        assertEquals(
                Optional.of(Figure.stated(new BigDecimal("0.0528894"))),
                filament(file, 0).volumeCm3());
        assertEquals(Optional.empty(), filament(file, 0).lengthMm());
    }

    @Test
    void anUnfilledCuraHeaderIsNotStatedAndTheMovesAreAddedUp() {
        PrintFile file = read("""
                ;FLAVOR:Marlin
                ;TIME:6666
                ;Filament used: 0m
                ;MINX:2.14748e+06
                ;Generated with Cura_SteamEngine 5.6.0
                G92 E0
                G1 X1 E2.5
                G1 X2 E1.5
                G1 X3 E4
                ;TIME_ELAPSED:12.5
                """);
        assertEquals(
                Optional.of(Figure.derived(PrintTime.ofSeconds(new BigDecimal("12.5")))),
                file.amounts().printTime());
        assertEquals(
                Optional.of(Figure.measured(new BigDecimal("4.000000"))),
                filament(file, 0).lengthMm());
        assertTrue(warnings(file).containsAll(List.of("header_unfilled", "totals_measured", "time_from_moves")));
    }

    @Test
    void whatUsersOfCuraAddIsReadUnlessItWasNotFilledIn() {
        String added = Samples.CURA.replace(", 1.35076m", "")
                + ";Filament type = PETG\n;Filament name = {material_name}\n;Filament weight = [12.5]\n";
        FilamentUse use = filament(read(added), 0);
        assertEquals(Optional.of("PETG"), use.type());
        assertEquals(Optional.empty(), use.name());
        assertEquals(Optional.of(stated("12.5")), use.weight());
    }

    @Test
    void oldCuraFilesAreReadAndTheirPlaceholdersAreNot() {
        PrintFile file = read("""
                ;Sliced at: Tue 16-09-2014 15:27:27
                ;Print time: 1 hour 16 minutes
                ;Filament used: 2.491m 7.0g
                G1 X1 E1
                """);
        assertEquals(
                Optional.of(Figure.stated(PrintTime.ofMinutes(76))),
                file.amounts().printTime());
        assertEquals(Optional.of(stated("7")), filament(file, 0).weight());
        PrintFile unfilled = read("""
                ;Sliced at: Tue 16-09-2014 15:27:27
                ;Print time: #P_TIME#
                ;Filament used: #F_AMNT#m #F_WGHT#g
                G28
                """);
        assertEquals(Optional.empty(), unfilled.amounts().printTime());
        assertEquals(List.of("header_unfilled", "totals_missing"), warnings(unfilled));
    }

    @Test
    void aFileWithoutTotalsIsMeasured() {
        PrintFile file = read("; generated by PrusaSlicer 2.9.0 on x\nM73 P0 R37\n" + Samples.MOVES
                + "T1\nG1 X5 E2\n; filament_diameter = 1.75,1.75\n; filament_density = 1.24,1.24\n");
        assertEquals(
                Optional.of(Figure.measured(new BigDecimal("1000.000000"))),
                filament(file, 0).lengthMm());
        assertEquals(
                Optional.of(Figure.measured(new BigDecimal("2.000000"))),
                filament(file, 1).lengthMm());
        assertEquals(
                FigureSource.MEASURED, filament(file, 0).weight().orElseThrow().source());
        assertEquals(
                Optional.of(Figure.derived(PrintTime.ofMinutes(37))),
                file.amounts().printTime());
    }

    @Test
    void aCutFileSaysSo() {
        assertEquals(List.of("truncated"), warnings(read(Samples.PRUSA.replace("; prusaslicer_config = end\n", ""))));
        String cutNumber = Samples.PRUSA.substring(0, Samples.PRUSA.indexOf("; total filament cost = 0.1") + 27);
        assertTrue(warnings(read(cutNumber)).contains("truncated"));
        assertEquals(
                Optional.empty(),
                read(cutNumber).amounts().totalCost().filter(cost -> cost.source() == FigureSource.STATED));
    }

    @Test
    void twoFilesGluedTogetherAreReported() {
        assertEquals(List.of("moves_differ", "several_prints"), warnings(read(Samples.PRUSA + Samples.PRUSA)));
    }

    @Test
    void weightsThatDoNotAddUpAreReported() {
        PrintFile file = read(Samples.PRUSA.replace("used [g] = 4.51", "used [g] = 5.51"));
        assertEquals(List.of("sum_differs"), warnings(file));
        assertEquals(Optional.of(stated("5.51")), file.amounts().totalWeight());
    }

    @Test
    void namesOfPartsLoseForeignFoldersAndControlCharacters() {
        String odd = Samples.PRUSA.replace(
                "bracket id:0 copy 0", "C:\\Users\\me/halter f\u00fcr; \u0007kabel.stl id:0 copy 0");
        assertEquals(
                "halter f\u00fcr; kabel.stl",
                read(odd).amounts().objects().get(0).name());
        byte[] latin = odd.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "halter f\u00fcr; kabel.stl",
                read(latin).amounts().objects().get(0).name());
    }

    @Test
    void namesAreFoundInFirmwareLabelsAndObjectInfo() {
        String bare = Samples.ORCA.replaceAll("EXCLUDE.*\n", "");
        PrintFile firmware =
                read("M486 T2\n" + bare + "M486 S0\nM486 A\"lid\"\nM486 S1\nM486 Abox\nM486 S0\nM486 Alid\n");
        assertEquals(
                List.of(new PrintedObject("lid", 1), new PrintedObject("box", 1)),
                firmware.amounts().objects());
        assertEquals(OptionalInt.of(2), read("M486 T2\n" + bare).amounts().objectCount());
        PrintFile info = read(bare + "; objects_info = {\"objects\":[{\"name\":\"a \\\"b\\\"\"},{\"name\":\"c\"}]}\n");
        assertEquals(
                List.of(new PrintedObject("a \"b\"", 1), new PrintedObject("c", 1)),
                info.amounts().objects());
    }

    @Test
    void forksKeepTheirOwnNames() {
        for (String line : List.of(
                "Snapmaker Orca 2.3.4", "Flash Studio 1.7.6", "Creality_Print V7.0.1.4212", "QIDISlicer 1.0.0")) {
            PrintFile file = read(Samples.ORCA.replace("OrcaSlicer 2.3.1", line));
            int blank = line.lastIndexOf(' ');
            assertEquals(Optional.of(line.substring(0, blank)), file.slicer());
            assertEquals(Optional.of(line.substring(blank + 1)), file.slicerVersion());
        }
    }

    @Test
    void modelsPicturesAndDocumentsAreRefusedByName() {
        assertRefused("STL", "solid box\n facet normal 0 0 1\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("STL", binaryStl());
        assertRefused("picture", Samples.PNG);
        assertRefused("PDF", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLargeModelIsKnownByNameFromItsBeginning() {
        byte[] beginning = new byte[SlicerReader.HEAD_BYTES];
        PrintFileReader reader = new PrintFileReader();
        assertEquals(Recognition.REFUSED, reader.recognise(beginning, "box.STL"));
        assertEquals(Recognition.NONE, reader.recognise(beginning, "box.gcode"));
    }

    private static byte[] binaryStl() {
        byte[] stl = new byte[84 + 2 * 50];
        stl[80] = 2;
        return stl;
    }

    private static void assertRefused(String what, byte[] bytes) {
        UnreadableFileException refused = assertThrows(UnreadableFileException.class, () -> read(bytes));
        assertTrue(refused.getMessage().contains(what), refused.getMessage());
    }

    @Property(tries = 300)
    void noInputBreaksTheReader(@ForAll @Size(max = 2000) byte[] noise) {
        byte[] text = Samples.PRUSA.getBytes(StandardCharsets.UTF_8);
        int at = noise.length * 31 % text.length;
        System.arraycopy(noise, 0, text, at, Math.min(noise.length, text.length - at));
        try {
            read(text);
        } catch (UnreadableFileException refused) {
            assertTrue(refused.getMessage().contains("part.gcode"));
        }
    }
}
