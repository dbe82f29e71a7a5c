package app.nozzly.slicer;

import java.util.List;

/**
 * A part of a file.
 *
 * @param from first byte
 * @param to the byte after the last one
 * @param sizeBytes size of the whole file
 */
record FileWindow(long from, long to, long sizeBytes) {

    /** How much of each end is read before the middle is. */
    static final int END_BYTES = 1024 * 1024;

    /** The whole file. */
    static FileWindow whole(long sizeBytes) {
        return new FileWindow(0, sizeBytes, sizeBytes);
    }

    /** Both ends of a large file, or the whole of a small one. */
    static List<FileWindow> ends(long sizeBytes) {
        if (sizeBytes <= 2L * END_BYTES) {
            return List.of(whole(sizeBytes));
        }
        return List.of(
                new FileWindow(0, END_BYTES, sizeBytes), new FileWindow(sizeBytes - END_BYTES, sizeBytes, sizeBytes));
    }

    boolean startsInsideALine() {
        return from > 0;
    }

    boolean endsInsideALine() {
        return to < sizeBytes;
    }
}
