package app.nozzly.slicer.bgcode;

import app.nozzly.plugin.printfile.Deadline;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Undoes deflate in its zlib frame, to exactly the size that was claimed. */
final class Zlib {

    private static final int STEP_BYTES = 256 * 1024;

    private Zlib() {}

    /** Whether a stream, all of it, gives exactly so many bytes; they are at the beginning of the output. */
    static boolean inflate(byte[] input, int from, int to, byte[] output, int size, Deadline deadline) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(input, from, to - from);
            return fill(inflater, output, size, deadline) && isAtEnd(inflater);
        } catch (DataFormatException notDeflate) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static boolean fill(Inflater inflater, byte[] output, int size, Deadline deadline)
            throws DataFormatException {
        int at = 0;
        while (at < size) {
            deadline.check();
            int count = inflater.inflate(output, at, Math.min(STEP_BYTES, size - at));
            if (count == 0) {
                return false;
            }
            at += count;
        }
        return true;
    }

    /** One byte more is asked for: there must be none, and the frame's own checksum is looked at on the way. */
    private static boolean isAtEnd(Inflater inflater) throws DataFormatException {
        return inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished());
    }
}
