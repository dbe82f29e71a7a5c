package app.nozzly.slicer.bgcode;

import java.io.ByteArrayOutputStream;

/** Writes bits, the most significant of each byte first. */
final class BitWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int open = 1;

    /** The bytes of a row of zeros and ones, in which blanks only help the eye. */
    static byte[] bits(String row) {
        BitWriter writer = new BitWriter();
        row.replace(" ", "").chars().forEach(bit -> writer.write(bit - '0', 1));
        return writer.finish();
    }

    void write(int value, int bits) {
        for (int bit = bits - 1; bit >= 0; bit--) {
            open = (open << 1) | ((value >>> bit) & 1);
            if (open > 0xFF) {
                bytes.write(open);
                open = 1;
            }
        }
    }

    /** All bytes, the last one filled up with zeros. */
    byte[] finish() {
        while (open != 1) {
            write(0, 1);
        }
        return bytes.toByteArray();
    }
}
