package app.nozzly.slicer;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.ReadWarning;
import java.util.Optional;

/** How many pictures of one file are still kept, all its plates together. Counts those that are left out. */
final class PictureBudget {

    /** A container of many plates must not fill the memory with pictures that each are small enough. */
    private static final int MOST_BYTES = 12 * 1024 * 1024;

    private int pictures;
    private int bytes;
    private int leftOut;

    private PictureBudget(int pictures, int bytes) {
        this.pictures = pictures;
        this.bytes = bytes;
    }

    /** For a whole file. */
    static PictureBudget of(ReadLimits limits) {
        return new PictureBudget(limits.thumbnails(), MOST_BYTES);
    }

    /** For a text beside which its container has the pictures. */
    static PictureBudget none() {
        return new PictureBudget(0, 0);
    }

    /** Whether another picture may be kept, unless it is too large for what is left. */
    boolean hasRoom() {
        return pictures > 0 && bytes > 0;
    }

    /** Whether a picture of that size is kept; one that is not is counted. */
    boolean takes(long size) {
        boolean fits = hasRoom() && size <= bytes;
        if (fits) {
            pictures--;
            bytes -= (int) size;
        } else {
            leftOut++;
        }
        return fits;
    }

    /** Counts pictures that somebody else left out. */
    void leaveOut(int count) {
        leftOut += count;
    }

    /** Says how many pictures were left out, if any. */
    Optional<ReadWarning> warning() {
        return Optional.of(leftOut)
                .filter(count -> count > 0)
                .map(count -> new ReadWarning("thumbnails_left_out", Texts.of("warning.thumbnails_left_out", count)));
    }

    void report(Interpretation result) {
        warning().ifPresent(result::warn);
    }
}
