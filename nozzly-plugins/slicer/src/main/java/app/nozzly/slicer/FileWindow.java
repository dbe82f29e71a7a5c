package app.nozzly.slicer;

import java.util.List;

/**
 * A part of a file.
 *
 * @param from first byte
 * @param to the byte after the last one
 * @param startsInsideALine whether its first line may have lost its beginning
 * @param endsInsideALine whether its last line may have lost its end
 */
record FileWindow(long from, long to, boolean startsInsideALine, boolean endsInsideALine) {

    /** How much of each end is read before the middle is. */
    private static final int END_BYTES = 1024 * 1024;

    /** A file from an offset to its end. */
    static FileWindow from(long offset, long sizeBytes) {
        return new FileWindow(offset, sizeBytes, false, false);
    }

    /** Both ends. */
    List<FileWindow> ends() {
        return List.of(
                new FileWindow(from, from + END_BYTES, startsInsideALine, true),
                new FileWindow(to - END_BYTES, to, true, endsInsideALine));
    }

    long length() {
        return to - from;
    }

    /** Whether the ends are all there is. */
    boolean isShort() {
        return length() <= 2L * END_BYTES;
    }

    LineScanner.Edges edges() {
        return new LineScanner.Edges(startsInsideALine, endsInsideALine);
    }
}
