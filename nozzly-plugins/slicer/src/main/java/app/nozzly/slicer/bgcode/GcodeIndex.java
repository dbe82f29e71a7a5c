package app.nozzly.slicer.bgcode;

import app.nozzly.slicer.words.Refusals;
import java.util.Arrays;

/** Where the G-code blocks begin and how large each claims to be; plain arrays, since there may be hundreds of thousands. */
final class GcodeIndex {

    /** A block of the usual size takes ten times as much of a file; empty ones by the million are no print. */
    private static final int FEWEST_BYTES_PER_BLOCK = 1024;

    private static final int ALWAYS_ALLOWED = 1024;

    private final Refusals refusals;
    private final long mostBlocks;
    private long[] offsets = new long[16];
    private int[] sizes = new int[16];
    private int count;

    GcodeIndex(long fileBytes, Refusals refusals) {
        this.mostBlocks = ALWAYS_ALLOWED + fileBytes / FEWEST_BYTES_PER_BLOCK;
        this.refusals = refusals;
    }

    void add(BlockHeader header) {
        if (count >= mostBlocks) {
            throw refusals.tooLarge("file.too_many_blocks", mostBlocks, Texts.of("kind.gcode"));
        }
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        offsets[count] = header.offset();
        sizes[count] = (int) header.decodedBytes();
        count++;
    }

    int count() {
        return count;
    }

    long offset(int block) {
        return offsets[block];
    }

    long decodedBytes(int block) {
        return Integer.toUnsignedLong(sizes[block]);
    }
}
