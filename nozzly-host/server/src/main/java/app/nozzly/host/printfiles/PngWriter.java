package app.nozzly.host.printfiles;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as PNG, eight bits per channel, row after row, so that only one row and the packed bytes are in memory. Written here because the
 * JDK's own writer loads the whole desktop module. Source: Portable Network Graphics, ISO/IEC 15948. One thread.
 */
final class PngWriter implements AutoCloseable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER_BYTES = 13;
    private static final byte EIGHT_BITS = 8;
    private static final byte TRUE_COLOUR = 2;
    private static final byte TRUE_COLOUR_WITH_ALPHA = 6;
    private static final byte FILTER_SUB = 1;
    private static final int BUFFER_BYTES = 8192;

    private final int channels;
    private final byte[] row;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] header;
    private int left;
    private int at = 1;

    /**
     * A picture without its pixels.
     *
     * @param transparent whether pixels have an alpha channel
     */
    PngWriter(int width, int height, boolean transparent) {
        this.channels = transparent ? 4 : 3;
        this.row = new byte[1 + width * channels];
        this.row[0] = FILTER_SUB;
        this.header = ByteBuffer.allocate(HEADER_BYTES)
                .putInt(width)
                .putInt(height)
                .put(EIGHT_BITS)
                .put(transparent ? TRUE_COLOUR_WITH_ALPHA : TRUE_COLOUR)
                .array();
    }

    /** The next pixel, from left to right and from top to bottom, as RGBA. Each byte is written as its difference from the pixel to the left. */
    void pixel(int rgba) {
        for (int channel = 0; channel < channels; channel++) {
            int shift = 24 - 8 * channel;
            row[at++] = (byte) ((rgba >>> shift) - (left >>> shift));
        }
        left = rgba;
        if (at == row.length) {
            deflater.setInput(row);
            drain();
            at = 1;
            left = 0;
        }
    }

    /** The whole file; every pixel must have been given. */
    byte[] finish() {
        deflater.finish();
        drain();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header);
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private void drain() {
        int count = deflater.deflate(buffer);
        while (count > 0) {
            packed.write(buffer, 0, count);
            count = deflater.deflate(buffer);
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        file.writeBytes(number(content.length));
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(number((int) check.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
