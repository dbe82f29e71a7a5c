package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Deadline;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * Cuts a part of a file into lines at line feeds and carriage returns. Needs one buffer however long the file or a line is; a line that does not
 * fit the buffer is skipped.
 */
final class LineScanner {

    private static final int BUFFER_BYTES = 256 * 1024;

    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final Deadline deadline;
    private final LineSink sink;

    LineScanner(Deadline deadline, LineSink sink) {
        this.deadline = deadline;
        this.sink = sink;
    }

    /** Sends the lines of a window of a file to the sink. */
    void scan(SeekableByteChannel channel, FileWindow window) throws IOException {
        channel.position(window.from());
        long left = window.to() - window.from();
        int kept = 0;
        boolean skipping = window.startsInsideALine();
        while (true) {
            deadline.check();
            int count = left > 0 ? fill(channel, kept, left) : -1;
            if (count <= 0) {
                break;
            }
            left -= count;
            int filled = kept + count;
            int used = lines(filled, kept, skipping);
            skipping = skipping && used == 0;
            kept = filled - used;
            if (kept == BUFFER_BYTES || skipping) {
                skipping = true;
                kept = 0;
            }
            System.arraycopy(buffer, used, buffer, 0, kept);
        }
        if (kept > 0 && !skipping && !window.endsInsideALine()) {
            sink.line(buffer, 0, kept, false);
        }
    }

    private int fill(SeekableByteChannel channel, int kept, long left) throws IOException {
        int room = (int) Math.min(BUFFER_BYTES - kept, left);
        return channel.read(ByteBuffer.wrap(buffer, kept, room));
    }

    /** Sends every line that ends within the filled part; returns where the first line that does not end begins. */
    private int lines(int filled, int searchFrom, boolean skipFirst) {
        int start = 0;
        boolean skip = skipFirst;
        for (int i = searchFrom; i < filled; i++) {
            byte b = buffer[i];
            if (b == '\n' || b == '\r') {
                if (i > start && !skip) {
                    sink.line(buffer, start, i, true);
                }
                skip = false;
                start = i + 1;
            }
        }
        return start;
    }
}
