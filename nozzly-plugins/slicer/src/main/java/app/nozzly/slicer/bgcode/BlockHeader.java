package app.nozzly.slicer.bgcode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** What stands before the data of a block, parameters included. Every size in it is a claim. Immutable. */
final class BlockHeader {

    /** Type of the blocks that hold G-code. */
    static final int GCODE = 1;

    /** Type of the blocks that hold a picture. */
    static final int PICTURE = 5;

    /** Bytes of the longest header with its parameters. */
    static final int MOST_BYTES = 18;

    private static final int PLAIN_BYTES = 8;
    private static final int COMPRESSED_BYTES = 12;

    private final long offset;
    private final ByteBuffer fields;

    private BlockHeader(long offset, ByteBuffer fields) {
        this.offset = offset;
        this.fields = fields;
    }

    /**
     * The header in some bytes; absent when it does not end within them.
     *
     * @param offset where in the file the bytes begin
     * @param bytes the beginning of the block; kept, not copied
     * @param length how many of them there are
     */
    static Optional<BlockHeader> of(long offset, byte[] bytes, int length) {
        if (length < PLAIN_BYTES) {
            return Optional.empty();
        }
        BlockHeader header = new BlockHeader(offset, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return Optional.of(header).filter(candidate -> candidate.length() <= length);
    }

    /** Where in the file the block begins. */
    long offset() {
        return offset;
    }

    int type() {
        return unsignedShort(0);
    }

    int compression() {
        return unsignedShort(2);
    }

    /** Claimed bytes of the data when it is decompressed. */
    long decodedBytes() {
        return Integer.toUnsignedLong(fields.getInt(4));
    }

    /** Claimed bytes of the data in the file. */
    long storedBytes() {
        return compression() == 0 ? decodedBytes() : Integer.toUnsignedLong(fields.getInt(8));
    }

    /** One of the parameters: the encoding, or format, width and height of a picture. */
    int parameter(int index) {
        return unsignedShort(fieldBytes() + 2 * index);
    }

    /** Bytes before the data. What a block of unknown type begins with is unknown too: all others but pictures have one parameter. */
    int length() {
        return fieldBytes() + (type() == PICTURE ? 6 : 2);
    }

    /** Where in the file the data ends. */
    long dataEnd() {
        return offset + length() + storedBytes();
    }

    private int fieldBytes() {
        return compression() == 0 ? PLAIN_BYTES : COMPRESSED_BYTES;
    }

    private int unsignedShort(int index) {
        return Short.toUnsignedInt(fields.getShort(index));
    }
}
