package app.nozzly.slicer.bgcode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** Reads whole blocks: checks them, decompresses and unpacks them. Its buffers serve block after block, so an answer lasts until the next call. */
final class BlockDecoder {

    /** The largest block that is decoded; writers stay far below, and every buffer is bounded by it. */
    static final int LARGEST_BYTES = 4 * 1024 * 1024;

    /** Room for what a compression may add to data that it cannot compress, header and checksum. */
    private static final int LARGEST_STORED_BYTES = LARGEST_BYTES + LARGEST_BYTES / 4;

    private static final int TEXT = 0;
    private static final int MEATPACK = 1;
    private static final int MEATPACK_WITH_COMMENTS = 2;
    private static final Heatshrink WINDOW_11 = new Heatshrink(11);
    private static final Heatshrink WINDOW_12 = new Heatshrink(12);

    private final FileBytes file;
    private final BlockHeaders headers;
    private byte[] stored = {};
    private byte[] unpacked = {};
    private byte[] text = {};

    BlockDecoder(FileBytes file, BlockHeaders headers) {
        this.file = file;
        this.headers = headers;
    }

    /** The G-code of a block as text. */
    ByteBuffer text(BlockHeader header) throws IOException {
        int encoding = header.parameter(0);
        if (encoding != TEXT && encoding != MEATPACK && encoding != MEATPACK_WITH_COMMENTS) {
            throw file.refusals().unsupported("block.encoding", header.offset(), encoding);
        }
        ByteBuffer packed = data(header);
        return encoding == TEXT ? packed : unpack(header, packed);
    }

    private ByteBuffer unpack(BlockHeader header, ByteBuffer packed) {
        file.deadline().check();
        text = atLeast(text, 2 * packed.remaining());
        int length = MeatPack.unpack(packed.array(), packed.position(), packed.limit(), text);
        if (length == MeatPack.DAMAGED) {
            throw file.refusals().damaged("block.pair", header.offset());
        }
        return ByteBuffer.wrap(text, 0, length);
    }

    /** The data of a block, decompressed. */
    ByteBuffer data(BlockHeader header) throws IOException {
        checkSize(header, header.decodedBytes(), LARGEST_BYTES);
        checkSize(header, header.storedBytes(), LARGEST_STORED_BYTES);
        load(header);
        return decompress(header, header.length(), header.length() + (int) header.storedBytes());
    }

    private void checkSize(BlockHeader header, long claimed, int largest) {
        if (claimed > largest) {
            throw file.refusals().tooLarge("block.too_large", header.offset(), claimed, largest);
        }
    }

    private void load(BlockHeader header) throws IOException {
        int dataEnd = header.length() + (int) header.storedBytes();
        int end = (int) (headers.end(header) - header.offset());
        stored = atLeast(stored, end);
        file.read(header.offset(), stored, end);
        if (headers.hasChecksums() && checksum(dataEnd) != storedChecksum(dataEnd)) {
            throw file.refusals().damaged("block.checksum", header.offset());
        }
    }

    private int checksum(int dataEnd) {
        CRC32 checksum = new CRC32();
        checksum.update(stored, 0, dataEnd);
        return (int) checksum.getValue();
    }

    private int storedChecksum(int dataEnd) {
        return ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getInt(dataEnd);
    }

    private ByteBuffer decompress(BlockHeader header, int from, int to) {
        return switch (header.compression()) {
            case 0 -> ByteBuffer.wrap(stored, from, to - from);
            case 1 -> inflate(header, from, to);
            case 2 -> expand(header, WINDOW_11, from, to);
            case 3 -> expand(header, WINDOW_12, from, to);
            default -> throw file.refusals().unsupported("block.compression", header.offset(), header.compression());
        };
    }

    private ByteBuffer inflate(BlockHeader header, int from, int to) {
        int size = (int) header.decodedBytes();
        unpacked = atLeast(unpacked, size);
        return unpacked(header, Zlib.inflate(stored, from, to, unpacked, size, file.deadline()));
    }

    private ByteBuffer expand(BlockHeader header, Heatshrink heatshrink, int from, int to) {
        int size = (int) header.decodedBytes();
        unpacked = atLeast(unpacked, size);
        return unpacked(header, heatshrink.decode(stored, from, to, unpacked, size) == size);
    }

    private ByteBuffer unpacked(BlockHeader header, boolean asClaimed) {
        if (!asClaimed) {
            throw file.refusals().damaged("block.unpacking", header.offset(), header.decodedBytes());
        }
        return ByteBuffer.wrap(unpacked, 0, (int) header.decodedBytes());
    }

    private static byte[] atLeast(byte[] buffer, int size) {
        return buffer.length >= size ? buffer : new byte[size];
    }
}
