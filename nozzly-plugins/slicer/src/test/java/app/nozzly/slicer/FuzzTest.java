package app.nozzly.slicer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.Deadline;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.UnreadableFileException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Mutated files of every format: each is read or refused with a code, soon, and nothing else happens. Longer with {@code -Dnozzly.fuzz.inputs=10000000},
 * repeated with {@code -Dnozzly.fuzz.seed}.
 */
@Tag("slow")
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("nozzly.fuzz.inputs", 100_000);
    private static final long SEED = Long.getLong("nozzly.fuzz.seed", System.nanoTime());
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put("prusa", Containers.text(Samples.PRUSA));
        seeds.put("orca", Containers.text(Samples.ORCA));
        seeds.put("bambu", Containers.text(Samples.BAMBU));
        seeds.put("cura", Containers.text(Samples.CURA));
        seeds.put("slic3r", Containers.text(Samples.SLIC3R));
        seeds.put("simplify3d", Containers.text(Samples.SIMPLIFY3D));
        seeds.put("kisslicer", Containers.text(Samples.KISSLICER));
        seeds.put("ideamaker", Containers.text(Samples.IDEAMAKER));
        seeds.put("icesl", Containers.text(Samples.ICESL));
        seeds.put("kirimoto", Containers.text(Samples.KIRI_MOTO));
        seeds.put("flashprint", Containers.text(Samples.FLASHPRINT));
        seeds.put("utf-16", Samples.PRUSA.getBytes(java.nio.charset.StandardCharsets.UTF_16));
        seeds.put("3mf", Containers.zip(Containers.project()));
        seeds.put("ufp", Containers.zip(Map.of("/3D/model.gcode", Containers.text(Samples.CURA))));
        seeds.put("gx", Containers.gx(Samples.FLASHPRINT, 3661, 120));
        seeds.put("bgcode", Containers.bgcode());
        return seeds;
    }

    @TestFactory
    Stream<DynamicTest> noMutationBreaksAReader() {
        Map<String, byte[]> seeds = seeds();
        int each = (INPUTS + seeds.size() - 1) / seeds.size();
        return seeds.entrySet().stream()
                .map(seed -> DynamicTest.dynamicTest(seed.getKey(), () -> fuzz(seed.getValue(), each)));
    }

    private static void fuzz(byte[] seed, int inputs) {
        int read = 0;
        for (int round = 0; round < inputs; round++) {
            long roundSeed = SEED + round;
            read += survives(Mutation.of(seed, new Random(roundSeed)), roundSeed) ? 1 : 0;
        }
        assertTrue(read > 0, "every mutation was refused");
    }

    private static boolean survives(byte[] input, long seed) {
        try {
            ReadLimits limits = ReadLimits.standard().withDeadline(Deadline.after(LONGEST));
            PrintFile file = new PrintFileReader().read(PrintFileSource.of("part.gcode", input), limits);
            assertTrue(
                    file.warnings().stream().allMatch(warning -> !warning.text().isBlank()));
            return true;
        } catch (UnreadableFileException refused) {
            assertTrue(refused.code().matches("[a-z][a-z0-9_]*"), refused.code());
            assertTrue(!refused.getMessage().isBlank());
            return false;
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError("repeat with -Dnozzly.fuzz.inputs=16 -Dnozzly.fuzz.seed=" + seed, failure);
        }
    }
}
