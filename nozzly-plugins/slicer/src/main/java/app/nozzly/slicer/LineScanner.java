package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Deadline;
import java.io.IOException;

/**
 * Cuts a text into lines at line feeds and carriage returns. Needs one buffer however long the text or a line is; a line that does not fit the buffer
 * is skipped.
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

    /** Sends the lines of a whole text to the sink. */
    void scan(ByteFeed text) throws IOException {
        scan(text, Edges.WHOLE);
    }

    /** Sends the lines of a text to the sink, without those that its edges cut. */
    void scan(ByteFeed text, Edges edges) throws IOException {
        int kept = 0;
        boolean skipping = edges.startsInsideALine();
        while (true) {
            deadline.check();
            int count = text.read(buffer, kept, BUFFER_BYTES - kept);
            if (count <= 0) {
                break;
            }
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
        if (kept > 0 && !skipping && !edges.endsInsideALine()) {
            sink.line(buffer, 0, kept, false);
        }
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

    /**
     * Where a text was cut out of a longer one.
     *
     * @param startsInsideALine whether its first line may have lost its beginning
     * @param endsInsideALine whether its last line may have lost its end
     */
    record Edges(boolean startsInsideALine, boolean endsInsideALine) {

        static final Edges WHOLE = new Edges(false, false);
    }
}
