package app.nozzly.slicer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Prints inside containers, written by hand: plates of a {@code .3mf}, a {@code .ufp}, a packed file, a {@code .gx}, binary G-code. */
class ContainersTest {

    private static PrintFile read(byte[] bytes) {
        return new PrintFileReader().read(PrintFileSource.of("part", bytes), ReadLimits.standard());
    }

    private static List<String> warnings(PrintFile file) {
        return file.warnings().stream().map(ReadWarning::code).toList();
    }

    /** 2.93 g and 0.24 g of slot 1, 1.19 g of slot 3; 2352 s and 61 s. */
    @Test
    void severalPlatesAreKeptApartAndAddUp() {
        PrintFile file = read(Containers.zip(Containers.project()));
        assertEquals(List.of(1, 3), file.plates().stream().map(Plate::number).toList());
        assertEquals(
                Optional.of(Figure.derived(PrintTime.ofSeconds(new BigDecimal("2413")))),
                file.amounts().printTime());
        assertEquals(
                List.of(0, 2),
                file.amounts().filaments().stream().map(FilamentUse::index).toList());
        assertEquals(
                Optional.of(Figure.derived(Grams.of("3.17"))),
                file.amounts().filaments().get(0).weight());
        assertEquals(
                Optional.of(Figure.stated(Grams.of("1.19"))),
                file.amounts().filaments().get(1).weight());
        assertEquals(
                Grams.of("4.36"), file.amounts().totalWeight().orElseThrow().value());
        assertEquals(
                List.of(new PrintedObject("Cube", 2), new PrintedObject("Lid", 1)),
                file.amounts().objects());
        assertEquals(OptionalInt.of(3), file.amounts().objectCount());
        assertEquals(
                List.of("2x3 PNG"),
                file.thumbnails().stream().map(Object::toString).toList());
    }

    /** The text of the old version states nothing: 80 mm and 0.24 g stand in the container. */
    @Test
    void whatTheTextOfAPlateDoesNotSayTheContainerMay() {
        Plate plate = read(Containers.zip(Containers.project())).plates().get(1);
        FilamentUse filament = plate.amounts().filaments().get(0);
        assertEquals(Optional.of(Figure.stated(Grams.of("0.24"))), filament.weight());
        assertEquals(
                0,
                new BigDecimal("80").compareTo(filament.lengthMm().orElseThrow().value()));
        assertEquals(Optional.of("PETG"), filament.type());
        assertEquals(Optional.of("#00AE42"), filament.colorHex());
        assertEquals(
                Optional.of(Figure.stated(PrintTime.ofSeconds(new BigDecimal("61")))),
                plate.amounts().printTime());
    }

    @Test
    void warningsNameThePlate() {
        Map<String, byte[]> files = Containers.project();
        files.put("Metadata/plate_3.gcode.md5", Containers.text("00112233445566778899AABBCCDDEEFF"));
        PrintFile file = read(Containers.zip(files));
        assertTrue(warnings(file).contains("checksum_differs"));
        assertTrue(
                file.warnings().stream().anyMatch(warning -> warning.text().startsWith("plate 3: ")),
                file.warnings().toString());
    }

    @Test
    void aPlateThatIsNotSlicedIsLeftOutAndNamed() {
        Map<String, byte[]> files = Containers.project();
        files.remove("Metadata/plate_3.gcode");
        PrintFile file = read(Containers.zip(files));
        assertEquals(1, file.plates().size());
        assertEquals(List.of("plate_not_sliced"), warnings(file));
    }

    @Test
    void aProjectWithoutASlicedPlateIsToldSo() {
        Map<String, byte[]> project = new LinkedHashMap<>();
        project.put("3D/3dmodel.model", Containers.text("<model/>"));
        project.put("Metadata/slice_info.config", Containers.text("<config><header/></config>"));
        UnreadableFileException refused =
                assertThrows(UnreadableFileException.class, () -> read(Containers.zip(project)));
        assertEquals(UnreadableFileException.NOT_SLICED, refused.code());
    }

    @Test
    void ufpHoldsCuraWithItsPicture() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("/3D/model.gcode", Containers.text(Samples.CURA));
        files.put("/Metadata/thumbnail.png", Samples.PNG);
        PrintFile file = read(Containers.zip(files));
        assertEquals(Optional.of("Cura"), file.slicer());
        assertEquals(2, file.amounts().filaments().size());
        assertEquals(1, file.thumbnails().size());
    }

    @Test
    void aPackedFileIsReadAndAContainerInAContainerIsNot() {
        PrintFile file = read(Containers.zip(Map.of("part.gcode", Containers.text(Samples.PRUSA))));
        assertEquals(
                Optional.of(Figure.stated(Grams.of("4.51"))), file.amounts().totalWeight());
        byte[] nested = Containers.zip(Map.of("part.gcode", Containers.zip(Containers.project())));
        UnreadableFileException refused = assertThrows(UnreadableFileException.class, () -> read(nested));
        assertEquals(UnreadableFileException.UNSUPPORTED, refused.code());
    }

    @Test
    void theHeaderOfAGxStatesWhatItsTextDoesNot() {
        PrintFile file = read(Containers.gx("G28\nG1 X1 E100\nG1 X2 E120\n", 3661, 120));
        assertEquals(
                Optional.of(Figure.stated(PrintTime.ofSeconds(new BigDecimal("3661")))),
                file.amounts().printTime());
        assertEquals(
                Optional.of(Figure.stated(new BigDecimal("120"))),
                file.amounts().filaments().get(0).lengthMm());
        assertEquals(Optional.of(Figure.stated(new BigDecimal("0.200"))), file.layerHeightMm());
    }

    @Test
    void theHeaderOfAGxTellsTemperaturesThatItsTextDoesNot() {
        PrintFile silent = read(Containers.gxWith(Samples.PNG, "G28\nG1 X1 E100\nG1 X2 E120\n"));
        assertEquals(Optional.of(Figure.stated(new BigDecimal("55"))), silent.bedTemperatureCelsius());
        assertEquals(List.of(new BigDecimal("220")), silent.firstLayerNozzleTemperaturesCelsius());
        byte[] left = Containers.gxWith(Samples.PNG, "G28\nT1\nG1 X1 E100\nG1 X2 E120\n");
        ByteBuffer header = ByteBuffer.wrap(left).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0x20, 0).putInt(0x24, 120).putShort(0x36, (short) 240);
        assertEquals(List.of(new BigDecimal("240")), read(left).firstLayerNozzleTemperaturesCelsius());
        PrintFile telling = read(Containers.gxWith(Samples.PNG, "M104 S230\nM140 S70\nG1 X1 E100\nG1 X2 E120\n"));
        assertEquals(Optional.of(Figure.stated(new BigDecimal("70"))), telling.bedTemperatureCelsius());
        assertEquals(List.of(new BigDecimal("230")), telling.firstLayerNozzleTemperaturesCelsius());
    }

    @Test
    void aPictureOfAGxThatCannotBeShownIsWarnedOf() {
        String gcode = "M82\nG1 X1 E120\n";
        assertEquals(1, read(Containers.gxWith(Samples.PNG, gcode)).thumbnails().size());
        for (byte[] damaged : List.of(Arrays.copyOf(Samples.PNG, 12), Containers.text("picture?"))) {
            PrintFile file = read(Containers.gxWith(damaged, gcode));
            assertEquals(List.of(), file.thumbnails());
            assertTrue(warnings(file).contains("thumbnail_damaged"));
        }
        byte[] large = Arrays.copyOf(Samples.PNG, (int) ReadLimits.standard().thumbnailBytes() + 1);
        assertTrue(warnings(read(Containers.gxWith(large, gcode))).contains("thumbnail_too_large"));
        PrintFile old = read(Containers.gxWith(Containers.text("BM, a bitmap"), gcode));
        assertTrue(warnings(old).stream().noneMatch(code -> code.startsWith("thumbnail")));
    }

    @Test
    void whatAContainerSaysCompletesTheTextOfEverySlicer() {
        PrintFile cura = read(Containers.gx(Samples.CURA.replaceAll(";(TIME|Filament).*\n", ""), 3661, 2500));
        assertEquals(
                Optional.of(Figure.stated(PrintTime.ofSeconds(new BigDecimal("3661")))),
                cura.amounts().printTime());
        assertEquals(
                Optional.of(Figure.stated(new BigDecimal("2500"))),
                cura.amounts().filaments().get(0).lengthMm());
        Map<String, byte[]> files = Containers.project();
        files.put("Metadata/plate_1.gcode", Containers.text(Samples.KISSLICER));
        FilamentUse kisslicer = read(Containers.zip(files))
                .plates()
                .get(0)
                .amounts()
                .filaments()
                .get(0);
        assertEquals(Optional.of("PLA"), kisslicer.type());
        assertEquals(Optional.of("#808080"), kisslicer.colorHex());
    }

    @Test
    void wideCharactersInsideAZipAreRead() {
        byte[] wide = Samples.PRUSA.getBytes(StandardCharsets.UTF_16);
        PrintFile file = read(Containers.zip(Map.of("part.gcode", wide)));
        assertEquals(
                Grams.of("4.51"), file.amounts().totalWeight().orElseThrow().value());
        assertEquals(List.of("encoding"), warnings(file));
        byte[] letter = "Dear customer, your print is ready.".getBytes(StandardCharsets.UTF_16);
        assertThrows(UnreadableFileException.class, () -> read(Containers.zip(Map.of("part.gcode", letter))));
    }

    /** Slot 1 is PLA on plate 1 and PETG on plate 3; slot 3 is on plate 1 only. */
    @Test
    void whatPlatesDoNotAgreeOnIsNoFactOfTheWhole() {
        PrintFile file = read(Containers.zip(Containers.project()));
        FilamentUse mixed = file.amounts().filaments().get(0);
        assertEquals(Optional.empty(), mixed.type());
        assertEquals(Optional.empty(), mixed.colorHex());
        assertEquals(Optional.of("PETG"), file.amounts().filaments().get(1).type());
        assertTrue(warnings(file).contains("plates_differ"));
        assertEquals(
                Optional.of("PLA"),
                file.plates().get(0).amounts().filaments().get(0).type());
        Map<String, byte[]> same = Containers.project();
        same.put(
                "Metadata/slice_info.config",
                Containers.text(Containers.SLICE_INFO.replace("PETG\" color=\"#00AE42", "PLA\" color=\"#808080")));
        PrintFile agreed = read(Containers.zip(same));
        assertEquals(Optional.of("PLA"), agreed.amounts().filaments().get(0).type());
        assertEquals(Optional.of("#808080"), agreed.amounts().filaments().get(0).colorHex());
        assertTrue(warnings(agreed).stream().noneMatch("plates_differ"::equals));
    }

    @Test
    void binaryGcodeStatesItsTotalsInMetadata() {
        PrintFile file = read(Containers.bgcode());
        assertEquals(Optional.of("PrusaSlicer"), file.slicer());
        assertEquals(Optional.of("2.8.1"), file.slicerVersion());
        assertEquals(
                Optional.of(Figure.stated(Grams.of("2.98"))),
                file.amounts().filaments().get(0).weight());
        assertEquals(
                Optional.of(Figure.stated(PrintTime.ofSeconds(new BigDecimal("3723")))),
                file.amounts().printTime());
        assertEquals(Optional.of("PLA"), file.amounts().filaments().get(0).type());
        assertEquals(List.of(new PrintedObject("bracket", 2)), file.amounts().objects());
        assertEquals(List.of(), warnings(file));
    }

    @Test
    void binaryGcodeThatEndsInABlockSaysSo() {
        byte[] whole = Containers.bgcode();
        PrintFile cut = read(Arrays.copyOf(whole, whole.length - 3));
        assertTrue(warnings(cut).contains("truncated"));
    }
}
