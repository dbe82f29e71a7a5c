package app.nozzly.host.printfiles;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A picture in the Quite OK Image format, which printers show and browsers do not: read once, pixel by pixel, and written as PNG. Broken or shortened
 * data, and pictures of more pixels than any slicer writes, are no picture. Source: QOI specification 1.0, qoiformat.org. One thread.
 */
final class QoiPicture {

    private static final int MAGIC = 0x716F6966;
    private static final int HEADER_BYTES = 14;
    private static final long END_MARK = 1;
    private static final int END_BYTES = 8;
    private static final int WIDEST = 4096;
    private static final int MOST_PIXELS = 4_000_000;

    private static final int RGB = 0xFE;
    private static final int RGBA = 0xFF;
    private static final int KIND = 0xC0;
    private static final int INDEX = 0x00;
    private static final int DIFFERENCE = 0x40;
    private static final int LUMA = 0x80;
    private static final int OPAQUE_BLACK = 0x000000FF;

    private final ByteBuffer content;
    private final int width;
    private final int height;
    private final int[] seen = new int[64];
    private int pixel = OPAQUE_BLACK;
    private int repeats;

    private QoiPicture(ByteBuffer content) {
        this.content = content;
        this.width = content.getInt(4);
        this.height = content.getInt(8);
        content.position(HEADER_BYTES);
    }

    /** The picture as PNG; empty when the bytes are no whole QOI picture of reasonable size. */
    static Optional<byte[]> toPng(byte[] bytes) {
        ByteBuffer content = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_BYTES + END_BYTES || content.getInt(0) != MAGIC) {
            return Optional.empty();
        }
        int end = bytes.length - END_BYTES;
        boolean whole = content.getLong(end) == END_MARK;
        QoiPicture picture = new QoiPicture(content.limit(end));
        return whole && picture.isReasonable() ? picture.write(bytes[12] == 4) : Optional.empty();
    }

    private boolean isReasonable() {
        boolean sized = width > 0 && height > 0 && width <= WIDEST && height <= WIDEST;
        int channels = content.get(12);
        return sized && (long) width * height <= MOST_PIXELS && (channels == 3 || channels == 4);
    }

    private Optional<byte[]> write(boolean transparent) {
        try (PngWriter png = new PngWriter(width, height, transparent)) {
            for (int at = 0; at < width * height; at++) {
                if (!next()) {
                    return Optional.empty();
                }
                png.pixel(pixel);
            }
            return content.hasRemaining() || repeats > 0 ? Optional.empty() : Optional.of(png.finish());
        }
    }

    /** Goes to the next pixel; false when the data end before it. */
    private boolean next() {
        if (repeats > 0) {
            repeats--;
            return true;
        }
        if (!content.hasRemaining()) {
            return false;
        }
        int tag = content.get() & 0xFF;
        if (content.remaining() < following(tag)) {
            return false;
        }
        take(tag);
        seen[place(pixel)] = pixel;
        return true;
    }

    private static int following(int tag) {
        if (tag == RGBA) {
            return 4;
        }
        return tag == RGB ? 3 : (tag & KIND) == LUMA ? 1 : 0;
    }

    private void take(int tag) {
        if (tag == RGBA) {
            pixel = content.getInt();
        } else if (tag == RGB) {
            pixel = (byteOf() << 24) | (byteOf() << 16) | (byteOf() << 8) | (pixel & 0xFF);
        } else {
            takeShort(tag & KIND, tag & ~KIND & 0xFF);
        }
    }

    private void takeShort(int kind, int rest) {
        if (kind == INDEX) {
            pixel = seen[rest];
        } else if (kind == DIFFERENCE) {
            change((rest >> 4) - 2, (rest >> 2 & 3) - 2, (rest & 3) - 2);
        } else if (kind == LUMA) {
            int green = rest - 32;
            int others = byteOf();
            change(green + (others >> 4) - 8, green, green + (others & 15) - 8);
        } else {
            repeats = rest;
        }
    }

    private void change(int red, int green, int blue) {
        int newRed = (pixel >>> 24) + red & 0xFF;
        int newGreen = (pixel >>> 16) + green & 0xFF;
        int newBlue = (pixel >>> 8) + blue & 0xFF;
        pixel = (newRed << 24) | (newGreen << 16) | (newBlue << 8) | (pixel & 0xFF);
    }

    private int byteOf() {
        return content.get() & 0xFF;
    }

    private static int place(int rgba) {
        return ((rgba >>> 24) * 3 + (rgba >>> 16 & 0xFF) * 5 + (rgba >>> 8 & 0xFF) * 7 + (rgba & 0xFF) * 11) % 64;
    }
}
