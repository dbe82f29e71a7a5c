package app.nozzly.slicer.archive;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.slicer.SharedCorpus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real containers, against values found by independent readers. */
class ArchiveCorpusTest {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    @TestFactory
    Stream<DynamicTest> everyContainerIsReadAsExpected() throws IOException {
        Optional<Path> folder = SharedCorpus.slicers();
        assumeTrue(folder.isPresent(), "no sample files beside the project");
        JsonNode samples = new ObjectMapper()
                .readTree(folder.orElseThrow().resolve("expected.json").toFile());
        return StreamSupport.stream(samples.spliterator(), false)
                .filter(sample ->
                        List.of("3mf", "gx").contains(sample.get("kind").asText()))
                .map(sample -> DynamicTest.dynamicTest(
                        sample.get("file").asText(), () -> check(folder.orElseThrow(), sample)));
    }

    private static void check(Path folder, JsonNode expected) throws IOException {
        String name = expected.get("file").asText();
        try (SeekableByteChannel channel = Files.newByteChannel(folder.resolve(name))) {
            if (expected.get("kind").asText().equals("gx")) {
                checkHeader(expected.get("header"), GxHeader.read(channel, name));
            } else {
                checkProject(expected, ZipArchive.open(channel, name, ReadLimits.standard()));
            }
        }
    }

    private static void checkHeader(JsonNode expected, GxHeader header) {
        assertAll(
                () -> assertEquals(
                        expected.get("seconds").asLong(), header.seconds().orElseThrow()),
                () -> assertEquals(expected.get("filament_mm").get(0).asLong(), header.rightMm()),
                () -> assertEquals(expected.get("filament_mm").get(1).asLong(), header.leftMm()),
                () -> assertEquals(expected.get("gcode_offset").asLong(), header.gcodeOffset()),
                () -> assertNumber("0.2", header.layerHeightMm()),
                () -> assertEquals(List.of(new GxPicture(GxPicture.Format.PNG, 58, 3005)), header.pictures()));
    }

    private static void checkProject(JsonNode expected, ZipArchive archive) throws IOException {
        boolean sliced = expected.get("sliced").asBoolean();
        ThreeMf project = new ThreeMf(archive);
        SliceInfo info = project.sliceInfo().orElseThrow();
        assertEquals(sliced ? ContainerKind.SLICED_3MF : ContainerKind.UNSLICED_3MF, ContainerKind.of(archive));
        assertEquals(expected.get("entries").asInt(), archive.entries().size());
        assertEquals(
                expected.get("client_version").asText(), info.clientVersion().orElse(""));
        assertTrue(project.application().orElseThrow().startsWith("BambuStudio-"));
        assertEquals(expected.get("plates").size(), info.plates().size());
        assertEquals(expected.get("plates").size(), project.plateGcodes().size());
        for (JsonNode plate : expected.get("plates")) {
            checkPlate(plate, project, info, archive);
        }
        Archives.drain(archive);
    }

    private static void checkPlate(JsonNode expected, ThreeMf project, SliceInfo info, ZipArchive archive)
            throws IOException {
        int number = expected.get("index").asInt();
        checkSliceInfo(expected.get("slice_info"), info.plate(number).orElseThrow());
        checkJson(expected.get("plate_json"), project.plateJson(number).orElseThrow());
        assertEquals(
                expected.get("thumbnail").get("entry").asText(),
                project.platePicture(number).orElseThrow().name());
        ArchiveEntry gcode = project.plateGcodes().get(number);
        try (EntryStream stream = archive.openWithMd5(gcode)) {
            stream.transferTo(OutputStream.nullOutputStream());
            assertEquals(expected.get("md5_matches").asBoolean(), stream.md5().equals(project.statedMd5(gcode)));
        }
    }

    private static void checkSliceInfo(JsonNode expected, SlicePlate plate) {
        assertNumber(expected.get("seconds").asText(), plate.predictionSeconds());
        assertNumber(expected.get("weight_grams").asText(), plate.weightGrams());
        assertEquals(Optional.of(expected.get("printer_model_id").asText()), plate.printerModelId());
        assertEquals(Optional.of(expected.get("support_used").asBoolean()), plate.supportUsed());
        assertEquals(
                texts(expected.get("objects")),
                plate.objects().stream().map(SliceObject::name).toList());
        assertEquals(expected.get("filaments").size(), plate.filaments().size());
        for (int i = 0; i < plate.filaments().size(); i++) {
            checkFilament(expected.get("filaments").get(i), plate.filaments().get(i));
        }
    }

    private static void checkFilament(JsonNode expected, SliceFilament filament) {
        assertEquals(expected.get("slot").asInt(), filament.slot());
        assertEquals(Optional.of(expected.get("type").asText()), filament.type());
        assertEquals(Optional.of(expected.get("colour").asText()), filament.colorHex());
        assertNumber(expected.get("mm").asText(), filament.usedMetres().map(THOUSAND::multiply));
        assertNumber(expected.get("grams").asText(), filament.usedGrams());
    }

    private static void checkJson(JsonNode expected, PlateJson plate) {
        assertEquals(texts(expected.get("objects")), plate.objectNames());
        assertEquals(texts(expected.get("filament_colors")), plate.filamentColors());
        assertEquals(
                texts(expected.get("filament_ids")),
                plate.filamentSlots().stream().map(String::valueOf).toList());
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void assertNumber(String expected, Optional<BigDecimal> actual) {
        assertEquals(
                Optional.of(new BigDecimal(expected).stripTrailingZeros()), actual.map(BigDecimal::stripTrailingZeros));
    }
}
