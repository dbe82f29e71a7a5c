package app.nozzly.slicer.bgcode;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.UnreadableFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files broken at random: each is read or refused by a code. A failure prints the seed of its file. */
@Tag("slow")
class BgcodeFuzzTest {

    private static final int FILES = 30_000;
    private static final List<byte[]> SAMPLES = List.of(
            Prints.small(BgcodeWriter.withoutChecksums()).bytes(),
            Prints.small(BgcodeWriter.withChecksums()).bytes(),
            packed(BgcodeWriter.WINDOW_11),
            packed(BgcodeWriter.WINDOW_12));

    private static byte[] packed(int compression) {
        byte[] moves = MeatPackEncoder.withComments(Prints.moves(compression, 1500));
        return BgcodeWriter.withoutChecksums()
                .block(BgcodeWriter.GCODE, compression, moves, 2)
                .block(BgcodeWriter.GCODE, BgcodeWriter.PLAIN, moves, 1)
                .bytes();
    }

    @Test
    void everyBrokenFileIsReadOrRefused() {
        long first = new Random().nextLong();
        int read = 0;
        for (long seed = first; seed < first + FILES; seed++) {
            read += isRead(seed) ? 1 : 0;
        }
        assertTrue(read > FILES / 20 && read < FILES, read + " of " + FILES + " files were read, first seed " + first);
    }

    private static boolean isRead(long seed) {
        byte[] file = broken(new Random(seed));
        try {
            Prints.text(Prints.open(file));
            return true;
        } catch (UnreadableFileException refused) {
            return false;
        } catch (RuntimeException failure) {
            throw new AssertionError("seed " + seed, failure);
        }
    }

    private static byte[] broken(Random random) {
        byte[] file = SAMPLES.get(random.nextInt(SAMPLES.size())).clone();
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = random.nextInt(file.length - 8);
            switch (random.nextInt(5)) {
                case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> file[at] = (byte) random.nextInt(256);
                case 2 -> file[at] = (byte) 0xFF;
                case 3 -> ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, random.nextInt(5000));
                default -> file = changedLength(file, at, random);
            }
        }
        return file;
    }

    /** Some bytes left out or doubled, or the end cut off. */
    private static byte[] changedLength(byte[] file, int at, Random random) {
        int count = Math.min(random.nextInt(12), file.length - at);
        byte[] head = Arrays.copyOf(file, at + (random.nextBoolean() ? count : 0));
        int tailFrom = random.nextBoolean() ? at : Math.min(at + count, file.length);
        byte[] tail = Arrays.copyOfRange(file, random.nextInt(4) == 0 ? file.length : tailFrom, file.length);
        byte[] changed = Arrays.copyOf(head, Math.max(16, head.length + tail.length));
        System.arraycopy(tail, 0, changed, head.length, tail.length);
        return changed;
    }
}
