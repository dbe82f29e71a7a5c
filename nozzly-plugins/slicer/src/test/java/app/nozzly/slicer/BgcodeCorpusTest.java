package app.nozzly.slicer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.slicer.bgcode.BinaryGcode;
import app.nozzly.slicer.bgcode.GcodeText;
import app.nozzly.slicer.bgcode.MetadataEntry;
import app.nozzly.slicer.bgcode.MetadataKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The binary G-code among the sample files, against values found by an independent reader. */
class BgcodeCorpusTest {

    private static final String SAMPLE = "prusaslicer_2.8.1_mk4s_cube.bgcode";

    @Test
    void theSampleIsReadAsExpected() throws IOException {
        Optional<Path> folder = SharedCorpus.slicers();
        assumeTrue(folder.isPresent(), "no sample files beside the project");
        JsonNode samples = new ObjectMapper()
                .readTree(folder.orElseThrow().resolve("expected.json").toFile());
        JsonNode expected = StreamSupport.stream(samples.spliterator(), false)
                .filter(sample -> sample.get("file").asText().equals(SAMPLE))
                .findFirst()
                .orElseThrow();
        try (FileChannel channel = FileChannel.open(folder.orElseThrow().resolve(SAMPLE))) {
            BinaryGcode file = BinaryGcode.open(SAMPLE, channel, channel.size(), ReadLimits.standard());
            check(expected, file);
        }
    }

    private static void check(JsonNode expected, BinaryGcode file) throws IOException {
        assertFalse(file.isTruncated());
        assertEquals(expected.at("/bgcode/gcode_blocks").asInt(), file.gcodeBlockCount());
        assertEquals(List.of(), file.refusedPictures());
        assertEquals(pictures(expected), pictures(file));
        assertEquals(metadataBytes(expected), metadataBytes(file));
        assertEquals(expected.get("total_grams").asText(), value(file, MetadataKind.PRINT, "total filament used [g]"));
        assertEquals(expected.get("printer_model").asText(), value(file, MetadataKind.PRINTER, "printer_model"));
        byte[] text = text(file);
        assertEquals(expected.at("/bgcode/decoded_bytes").asInt(), text.length);
        assertEquals(
                expected.get("layer_markers").asLong(),
                new String(text, StandardCharsets.UTF_8)
                        .lines()
                        .filter(";LAYER_CHANGE"::equals)
                        .count());
    }

    private static List<String> pictures(JsonNode expected) {
        List<String> pictures = new ArrayList<>();
        expected.get("thumbnails")
                .forEach(picture -> pictures.add(picture.get("format").asText()
                        + " " + picture.get("width").asInt() + "x"
                        + picture.get("height").asInt() + " "
                        + picture.get("bytes").asInt()));
        return pictures;
    }

    private static List<String> pictures(BinaryGcode file) {
        return file.pictures().stream()
                .map(picture -> picture.format() + " " + picture.width() + "x" + picture.height() + " "
                        + picture.bytes().length)
                .toList();
    }

    private static List<String> metadataBytes(JsonNode expected) {
        List<String> sizes = new ArrayList<>();
        for (JsonNode block : expected.at("/bgcode/blocks")) {
            if (!block.get("type").asText().equals("thumbnail")) {
                sizes.add(block.get("type").asText().toUpperCase(Locale.ROOT) + " "
                        + block.get("size").asInt());
            }
        }
        return sizes.stream().sorted().toList();
    }

    /** Every line of the sample has a key, so the lines add up to the sizes of the blocks. */
    private static List<String> metadataBytes(BinaryGcode file) {
        List<String> sizes = new ArrayList<>();
        for (MetadataKind kind : MetadataKind.values()) {
            int bytes = file.metadata().stream()
                    .filter(entry -> entry.kind() == kind)
                    .mapToInt(BgcodeCorpusTest::lineBytes)
                    .sum();
            sizes.add(kind + " " + bytes);
        }
        return sizes.stream().sorted().toList();
    }

    private static int lineBytes(MetadataEntry entry) {
        return (entry.key() + "=" + entry.value() + "\n").getBytes(StandardCharsets.UTF_8).length;
    }

    private static String value(BinaryGcode file, MetadataKind kind, String key) {
        return file.metadata().stream()
                .filter(entry -> entry.kind() == kind && entry.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static byte[] text(BinaryGcode file) throws IOException {
        GcodeText text =
                file.text(0, file.gcodeBlockCount(), ReadLimits.standard().expandedBytes());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int count = text.read(buffer, 0, buffer.length); count >= 0; count = text.read(buffer, 0, buffer.length)) {
            all.write(buffer, 0, count);
        }
        assertTrue(text.read(buffer, 0, 1) < 0);
        return all.toByteArray();
    }
}
