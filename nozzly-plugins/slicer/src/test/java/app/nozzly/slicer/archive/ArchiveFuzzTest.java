package app.nozzly.slicer.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.PluginException;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.slicer.archive.RawZip.Part;
import app.nozzly.slicer.words.Refusals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mutated inputs give a refusal with a code or a result, never anything else. Repeat a failure with {@code -Dnozzly.fuzz.seed}. */
@Tag("slow")
class ArchiveFuzzTest {

    private static final long SEED = Long.getLong("nozzly.fuzz.seed", 20_260_101L);
    private static final int ROUNDS = 4_000;
    private static final byte[] JSON =
            "{\"bbox_objects\":[{\"id\":1,\"name\":\"C\\u00e9\"}],\"filament_ids\":[0,1.5e3],\"x\":null}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] XML = SliceInfoTest.SAMPLE.getBytes(StandardCharsets.UTF_8);
    private static final List<byte[]> PIECES = List.of(
            new byte[] {'P', 'K', 1, 2},
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'P', 'K', 5, 6},
            new byte[] {-1, -1, -1, -1},
            text("<!DOCTYPE a>"),
            text("&a;"),
            text("<![CDATA["),
            text("]]>"),
            text("<!--"),
            text("<plate>"),
            text("/>"),
            text("\\u"),
            text("[["),
            text("{\""),
            new byte[] {0, 0, 0, 0},
            text("<?x ?>"),
            text("&#x41;"));

    @FunctionalInterface
    private interface Reading {

        void read(byte[] bytes) throws IOException;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void fuzz(byte[] sample, Reading reading) throws IOException {
        int results = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long seed = SEED + i;
            results += survives(mutated(sample, new Random(seed)), reading, seed) ? 1 : 0;
        }
        assertTrue(results < ROUNDS, "nothing was refused");
    }

    private static boolean survives(byte[] bytes, Reading reading, long seed) throws IOException {
        try {
            reading.read(bytes);
            return true;
        } catch (PluginException refused) {
            assertTrue(!refused.code().isEmpty() && !refused.getMessage().isEmpty());
            return false;
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError("-Dnozzly.fuzz.seed=" + seed, failure);
        }
    }

    private static byte[] mutated(byte[] sample, Random random) {
        byte[] bytes = sample;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = mutatedOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutatedOnce(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> changed[at] = (byte) random.nextInt();
            case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> changed = Arrays.copyOf(bytes, Math.max(1, at));
            case 3 -> overwrite(changed, at, PIECES.get(random.nextInt(PIECES.size())));
            default ->
                overwrite(
                        changed,
                        at,
                        Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length / 2 + random.nextInt(40)));
        }
        return changed;
    }

    private static void overwrite(byte[] bytes, int at, byte[] piece) {
        System.arraycopy(piece, 0, bytes, at, Math.min(piece.length, bytes.length - at));
    }

    @Test
    void archives() throws IOException {
        fuzz(
                RawZip.of(
                        Part.deflated("Metadata/slice_info.config", XML),
                        Part.stored("Metadata/plate_1.json", JSON),
                        Part.deflated("Metadata/plate_1.gcode", text("G1 X1 E1\n".repeat(20)))),
                Archives::exercise);
    }

    @Test
    void archivesOfAnotherWriter() throws IOException {
        fuzz(Archives.zip(Map.of("a.gcode", "G28\n", "b", "x".repeat(100))), Archives::exercise);
    }

    @Test
    void documents() throws IOException {
        XmlDocument document = XmlDocument.whole(new Refusals("a", Texts::of), "b");
        fuzz(XML, bytes -> SliceInfoReader.read(new ByteArrayInputStream(bytes), document));
        fuzz(XML, bytes -> PlateNames.read(new ByteArrayInputStream(bytes), document));
    }

    @Test
    void plates() throws IOException {
        fuzz(JSON, bytes -> PlateJson.of(JsonReader.read(bytes, new Refusals("a", Texts::of), "b")));
    }

    @Test
    void headers() throws IOException {
        fuzz(
                GxHeaderTest.sample(),
                bytes -> GxHeader.read(PrintFileSource.of("a.gx", bytes).open(), "a.gx"));
    }
}
