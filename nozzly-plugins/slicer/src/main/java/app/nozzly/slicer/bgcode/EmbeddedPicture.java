package app.nozzly.slicer.bgcode;

import app.nozzly.plugin.printfile.ThumbnailFormat;

/** A picture as the file holds it. Format and size are what the block claims; the bytes may say otherwise. Immutable. */
public final class EmbeddedPicture {

    private final ThumbnailFormat format;
    private final int width;
    private final int height;
    private final byte[] bytes;

    EmbeddedPicture(ThumbnailFormat format, int width, int height, byte[] bytes) {
        this.format = format;
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    /** Claimed format. */
    public ThumbnailFormat format() {
        return format;
    }

    /** Claimed pixels across. */
    public int width() {
        return width;
    }

    /** Claimed pixels down. */
    public int height() {
        return height;
    }

    /** A copy of the picture. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
