package app.nozzly.plugin.printfile;

import java.util.Arrays;
import java.util.Objects;

/** A picture found in a file. Immutable. The bytes come from a stranger: check them before they are shown. */
public final class Thumbnail {

    private final int width;
    private final int height;
    private final ThumbnailFormat format;
    private final byte[] bytes;

    private Thumbnail(int width, int height, ThumbnailFormat format, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.format = format;
        this.bytes = bytes;
    }

    /**
     * A picture.
     *
     * @param size width and height in pixels, as the picture's own header says
     * @param format how it is stored
     * @param bytes the stored picture; copied
     */
    public static Thumbnail of(PixelSize size, ThumbnailFormat format, byte[] bytes) {
        Objects.requireNonNull(format, "format");
        return new Thumbnail(size.width(), size.height(), format, bytes.clone());
    }

    /** Pixels across. */
    public int width() {
        return width;
    }

    /** Pixels down. */
    public int height() {
        return height;
    }

    public ThumbnailFormat format() {
        return format;
    }

    /** A copy of the stored picture. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thumbnail that
                && width == that.width
                && height == that.height
                && format == that.format
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Size and format, for example {@code 220x124 PNG}. */
    @Override
    public String toString() {
        return width + "x" + height + " " + format;
    }
}
