package app.nozzly.slicer.archive;

/**
 * A picture inside a {@code .gx} file. Immutable.
 *
 * @param format by its own first bytes
 * @param offset its first byte
 * @param bytes how many bytes there are up to the next part of the file
 */
public record GxPicture(Format format, long offset, long bytes) {

    /** How the picture is encoded. */
    public enum Format {
        /** Windows bitmap. */
        BMP,
        /** Portable network graphics. */
        PNG,
        /** Neither, or damaged. */
        UNKNOWN
    }
}
