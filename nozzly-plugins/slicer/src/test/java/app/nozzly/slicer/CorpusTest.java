package app.nozzly.slicer;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.plugin.printfile.Plate;
import app.nozzly.plugin.printfile.PrintAmounts;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.quantity.PrintTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample file against values found by independent readers; a project that nobody sliced is refused as such. */
class CorpusTest {

    private final PrintFileReader reader = new PrintFileReader();

    @TestFactory
    Stream<DynamicTest> everySampleIsReadAsExpected() throws IOException {
        Optional<Path> folder = SharedCorpus.slicers();
        assumeTrue(folder.isPresent(), "no sample files beside the project");
        JsonNode samples = new ObjectMapper()
                .readTree(folder.orElseThrow().resolve("expected.json").toFile());
        samples.forEach(CorpusTest::complete);
        return StreamSupport.stream(samples.spliterator(), false)
                .map(sample -> DynamicTest.dynamicTest(
                        sample.get("file").asText(), () -> check(folder.orElseThrow(), sample)));
    }

    /**
     * The one exception: the values of the {@code .gx} file leave out what stands in the file, the lines {@code ; filament_diameter = 1.75} and
     * {@code ; filament cost = 0.80} and a PNG of 80 x 60 pixels in its binary header.
     */
    private static void complete(JsonNode expected) {
        if (expected.get("kind").asText().equals("gx")) {
            ((ObjectNode) expected.get("filaments").get(0))
                    .put("diameter", 1.75)
                    .put("cost", 0.8);
            ((ArrayNode) expected.get("thumbnails"))
                    .addObject()
                    .put("width", 80)
                    .put("height", 60)
                    .put("format", "PNG");
        }
    }

    private void check(Path folder, JsonNode expected) {
        PrintFileSource source =
                PrintFileSource.of(folder.resolve(expected.get("file").asText()));
        if (!expected.get("kind").asText().equals("3mf")) {
            checkRead(reader.read(source, ReadLimits.standard()), expected);
        } else if (expected.get("sliced").asBoolean()) {
            checkContainer(reader.read(source, ReadLimits.standard()), expected.get("plates"));
        } else {
            UnreadableFileException refused =
                    assertThrows(UnreadableFileException.class, () -> reader.read(source, ReadLimits.standard()));
            assertEquals(UnreadableFileException.NOT_SLICED, refused.code());
            assertTrue(refused.getMessage().contains(source.name()), refused.getMessage());
        }
    }

    private static void checkContainer(PrintFile file, JsonNode plates) {
        assertEquals(plates.size(), file.plates().size());
        for (int i = 0; i < plates.size(); i++) {
            checkPlate(file, file.plates().get(i), plates.get(i));
        }
    }

    /** The G-code of a plate first; what its container says agrees with it, and the container's names of the parts win. */
    private static void checkPlate(PrintFile file, Plate plate, JsonNode expected) {
        JsonNode gcode = expected.get("gcode");
        JsonNode info = expected.get("slice_info");
        assertAll(
                () -> assertEquals(expected.get("index").asInt(), plate.number()),
                () -> assertHead(gcode, file),
                () -> assertTime(gcode, plate.amounts()),
                () -> assertNumber(
                        number(info, "seconds"), plate.amounts().printTime().map(CorpusTest::wholeSeconds)),
                () -> assertNumber(
                        number(info, "weight_grams"),
                        plate.amounts()
                                .totalWeight()
                                .map(weight -> weight.value().value())),
                () -> assertTotals(gcode, plate.amounts()),
                () -> assertFilaments(gcode, plate.amounts().filaments()),
                () -> assertEquals(names(info.get("objects")), names(plate.amounts())),
                () -> assertEquals(
                        expected.get("thumbnail").get("width").asInt(),
                        plate.thumbnails().get(0).width()),
                () -> assertTrue(file.warnings().stream()
                        .noneMatch(warning -> warning.code().equals("checksum_differs"))));
    }

    private static List<String> names(JsonNode wanted) {
        List<String> names = new ArrayList<>();
        wanted.forEach(name -> names.add(name.asText().substring(name.asText().lastIndexOf('/') + 1)));
        return names.stream().sorted().toList();
    }

    private static List<String> names(PrintAmounts amounts) {
        List<String> names = new ArrayList<>();
        for (PrintedObject object : amounts.objects()) {
            names.addAll(Collections.nCopies(object.count(), object.name()));
        }
        return names.stream().sorted().toList();
    }

    private static void checkRead(PrintFile file, JsonNode expected) {
        assertAll(
                () -> assertHead(expected, file),
                () -> assertTime(expected, file.amounts()),
                () -> assertTotals(expected, file.amounts()),
                () -> assertFilaments(expected, file.amounts().filaments()),
                () -> assertObjects(expected, file),
                () -> assertThumbnails(expected, file));
    }

    private static void assertHead(JsonNode expected, PrintFile file) {
        assertAll(
                () -> assertEquals(text(expected, "slicer"), file.slicer()),
                () -> assertEquals(text(expected, "slicer_version"), file.slicerVersion()),
                () -> assertEquals(text(expected, "printer_model"), file.printerModel()),
                () -> assertNumber(
                        number(expected, "layer_height"), file.layerHeightMm().map(Figure::value)),
                () -> assertNumber(
                        number(expected, "first_layer_height"),
                        file.firstLayerHeightMm().map(Figure::value)),
                () -> assertEquals(
                        expected.get("layers").isNull()
                                ? OptionalInt.empty()
                                : OptionalInt.of(expected.get("layers").asInt()),
                        file.amounts().layerCount()),
                () -> assertNumbers(expected.get("nozzle_diameter"), file.nozzleDiametersMm()),
                () -> assertNumbers(expected.get("nozzle_temperature"), file.nozzleTemperaturesCelsius()),
                () -> assertNumbers(
                        expected.get("first_layer_temperature"), file.firstLayerNozzleTemperaturesCelsius()));
    }

    private static void assertTime(JsonNode expected, PrintAmounts amounts) {
        Optional<BigDecimal> stated = amounts.printTime()
                .filter(time -> time.source() == FigureSource.STATED)
                .map(CorpusTest::wholeSeconds);
        assertNumber(number(expected, "seconds"), stated);
    }

    private static BigDecimal wholeSeconds(Figure<PrintTime> time) {
        return BigDecimal.valueOf(time.value().milliseconds() / 1000);
    }

    private static void assertTotals(JsonNode expected, PrintAmounts amounts) {
        Optional<BigDecimal> grams = stated(
                amounts.totalWeight().map(weight -> new Figure<>(weight.value().value(), weight.source())));
        boolean statedThere = number(expected, "total_grams")
                .filter(value -> value.signum() > 0)
                .isPresent();
        boolean perFilamentOnly =
                Set.of("BambuStudio", "Slic3r").contains(expected.get("slicer").asText());
        if (statedThere && perFilamentOnly) {
            assertNumber(
                    number(expected, "total_grams"),
                    amounts.totalWeight().map(weight -> weight.value().value()));
        } else {
            assertNumber(statedThere ? number(expected, "total_grams") : Optional.empty(), grams);
        }
        Optional<BigDecimal> cost = number(expected, "total_cost").filter(value -> value.signum() > 0);
        assertNumber(cost, amounts.totalCost().map(Figure::value));
        assertNumber(
                number(expected, "wipe_tower_grams"),
                stated(amounts.totalWaste()
                        .map(waste -> new Figure<>(waste.value().value(), waste.source()))));
    }

    private static void assertFilaments(JsonNode expected, List<FilamentUse> filaments) {
        List<JsonNode> used = new ArrayList<>();
        expected.get("filaments").forEach(filament -> {
            boolean any = Stream.of("mm", "cm3", "grams")
                    .anyMatch(key -> filament.get(key).asDouble() > 0);
            if (any) {
                used.add(filament);
            }
        });
        if (used.isEmpty()) {
            assertTrue(filaments.stream()
                    .noneMatch(filament -> filament.source().equals(Optional.of(FigureSource.STATED))));
            return;
        }
        assertEquals(
                used.stream().map(filament -> filament.get("slot").asInt()).toList(),
                filaments.stream().map(FilamentUse::index).toList());
        for (int i = 0; i < used.size(); i++) {
            assertFilament(used.get(i), filaments.get(i));
        }
    }

    private static void assertFilament(JsonNode expected, FilamentUse filament) {
        assertEquals(text(expected, "type"), filament.type());
        assertEquals(text(expected, "colour"), filament.colorHex());
        assertNumber(number(expected, "density").filter(value -> value.signum() > 0), filament.densityGramsPerCm3());
        assertNumber(number(expected, "diameter"), filament.diameterMm());
        assertNumber(number(expected, "mm"), stated(filament.lengthMm()));
        assertNumber(number(expected, "cm3"), stated(filament.volumeCm3()));
        assertNumber(
                number(expected, "grams"),
                stated(filament.weight()
                        .map(weight -> new Figure<>(weight.value().value(), weight.source()))));
        assertNumber(number(expected, "cost"), stated(filament.cost()));
    }

    private static void assertObjects(JsonNode expected, PrintFile file) {
        assertEquals(names(expected.get("objects")), names(file.amounts()));
        int count = expected.path("object_count").asInt(-1);
        assertEquals(
                count < 0 ? OptionalInt.empty() : OptionalInt.of(count),
                file.amounts().objectCount());
    }

    private static void assertThumbnails(JsonNode expected, PrintFile file) {
        List<String> wanted = new ArrayList<>();
        expected.get("thumbnails")
                .forEach(picture -> wanted.add(picture.get("width").asInt() + "x"
                        + picture.get("height").asInt() + " "
                        + picture.get("format").asText().replace("JPG", "JPEG")));
        assertEquals(wanted, file.thumbnails().stream().map(Object::toString).toList());
    }

    private static <T> Optional<T> stated(Optional<Figure<T>> figure) {
        return figure.filter(known -> known.source() == FigureSource.STATED).map(Figure::value);
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.path(key).isTextual() ? Optional.of(node.get(key).asText()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonNode node, String key) {
        return node.path(key).isNumber()
                ? Optional.of(new BigDecimal(node.get(key).asText()))
                : Optional.empty();
    }

    private static void assertNumbers(JsonNode expected, List<BigDecimal> actual) {
        List<BigDecimal> wanted = new ArrayList<>();
        if (expected.isArray()) {
            expected.forEach(value -> wanted.add(new BigDecimal(value.asText()).stripTrailingZeros()));
        }
        assertEquals(wanted, actual.stream().map(BigDecimal::stripTrailingZeros).toList());
    }

    private static void assertNumber(Optional<BigDecimal> expected, Optional<BigDecimal> actual) {
        assertEquals(expected.map(BigDecimal::stripTrailingZeros), actual.map(BigDecimal::stripTrailingZeros));
    }
}
