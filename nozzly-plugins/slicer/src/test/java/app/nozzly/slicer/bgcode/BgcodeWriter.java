package app.nozzly.slicer.bgcode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes binary G-code block by block, also such as no honest program would write. */
public final class BgcodeWriter {

    public static final int FILE = 0;
    public static final int GCODE = 1;
    public static final int SLICER = 2;
    public static final int PRINTER = 3;
    public static final int PRINT = 4;
    public static final int PICTURE = 5;

    public static final int PLAIN = 0;
    public static final int DEFLATE = 1;
    public static final int WINDOW_11 = 2;
    public static final int WINDOW_12 = 3;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final boolean checksums;

    private BgcodeWriter(boolean checksums) {
        this.checksums = checksums;
    }

    public static BgcodeWriter withChecksums() {
        return new BgcodeWriter(true).header(1, 1);
    }

    static BgcodeWriter withoutChecksums() {
        return new BgcodeWriter(false).header(1, 0);
    }

    /** A file that claims a version and a kind of checksum. */
    static BgcodeWriter claiming(int version, int checksumType) {
        return new BgcodeWriter(false).header(version, checksumType);
    }

    private BgcodeWriter header(int version, int checksumType) {
        ByteBuffer header = little(10).putInt(0x45444347).putInt(version).putShort((short) checksumType);
        file.writeBytes(header.array());
        return this;
    }

    /** A block of metadata of encoding 0. */
    public BgcodeWriter metadata(int type, int compression, String lines) {
        return block(type, compression, lines.getBytes(StandardCharsets.UTF_8), 0);
    }

    /** A block with its true sizes. */
    public BgcodeWriter block(int type, int compression, byte[] data, int... parameters) {
        return claim(type, compression, data.length, compress(compression, data), parameters);
    }

    /** A block that claims some decoded size; its stored size is true. */
    BgcodeWriter claim(int type, int compression, long decodedBytes, byte[] stored, int... parameters) {
        return raw(
                header(type, compression, decodedBytes, stored.length, parameters),
                stored,
                new byte[checksums ? 4 : 0]);
    }

    /** Any header, data and tail; the tail is overwritten by the right checksum when it has four bytes. */
    BgcodeWriter raw(byte[] header, byte[] data, byte[] tail) {
        file.writeBytes(header);
        file.writeBytes(data);
        if (tail.length == 4) {
            CRC32 checksum = new CRC32();
            checksum.update(header);
            checksum.update(data);
            ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putInt((int) checksum.getValue());
        }
        file.writeBytes(tail);
        return this;
    }

    static byte[] header(int type, int compression, long decodedBytes, long storedBytes, int... parameters) {
        ByteBuffer header = little((compression == 0 ? 8 : 12) + 2 * parameters.length);
        header.putShort((short) type).putShort((short) compression).putInt((int) decodedBytes);
        if (compression != 0) {
            header.putInt((int) storedBytes);
        }
        for (int parameter : parameters) {
            header.putShort((short) parameter);
        }
        return header.array();
    }

    static byte[] compress(int compression, byte[] data) {
        return switch (compression) {
            case DEFLATE -> deflate(data);
            case WINDOW_11 -> HeatshrinkEncoder.encode(11, data);
            case WINDOW_12 -> HeatshrinkEncoder.encode(12, data);
            default -> data;
        };
    }

    static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            deflated.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return deflated.toByteArray();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int size() {
        return file.size();
    }

    public byte[] bytes() {
        return file.toByteArray();
    }
}
