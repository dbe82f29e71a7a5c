package app.nozzly.slicer.bgcode;

import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.words.Refusals;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Finds the headers in a file, whose own header it has checked. */
final class BlockHeaders {

    /** Bytes of the file's own header. */
    static final int FILE_HEADER_BYTES = 10;

    private static final int MAGIC = 0x45444347;
    private static final int VERSION = 1;
    private static final int CHECKSUM_BYTES = 4;

    private final FileBytes file;
    private final int checksumBytes;

    private BlockHeaders(FileBytes file, int checksumBytes) {
        this.file = file;
        this.checksumBytes = checksumBytes;
    }

    /** Checks the file's own header. */
    static BlockHeaders in(FileBytes file) throws IOException {
        if (file.sizeBytes() < FILE_HEADER_BYTES) {
            throw file.refusals().damaged("file.header_cut", file.sizeBytes());
        }
        byte[] bytes = new byte[FILE_HEADER_BYTES];
        file.read(0, bytes, FILE_HEADER_BYTES);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(0) != MAGIC) {
            throw file.refusals().because(UnreadableFileException.UNKNOWN, "file.no_magic");
        }
        if (header.getInt(4) != VERSION) {
            throw file.refusals().unsupported("file.version", Integer.toUnsignedLong(header.getInt(4)));
        }
        return new BlockHeaders(file, checksumBytes(Short.toUnsignedInt(header.getShort(8)), file.refusals()));
    }

    private static int checksumBytes(int type, Refusals refusals) {
        return switch (type) {
            case 0 -> 0;
            case 1 -> CHECKSUM_BYTES;
            default -> throw refusals.unsupported("file.checksum_type", type);
        };
    }

    /** The header of the block that begins at a place; absent when the block is not all there. */
    Optional<BlockHeader> at(long offset) throws IOException {
        byte[] bytes = new byte[BlockHeader.MOST_BYTES];
        int length = (int) Math.min(bytes.length, file.sizeBytes() - offset);
        file.read(offset, bytes, length);
        Optional<BlockHeader> header = BlockHeader.of(offset, bytes, length);
        Optional<BlockHeader> whole = header.filter(found -> end(found) <= file.sizeBytes());
        if (whole.isEmpty()) {
            header.filter(BlockHeaders::isUnknown).ifPresent(this::refuseLost);
        }
        return whole;
    }

    private static boolean isUnknown(BlockHeader header) {
        int type = header.type();
        return type != BlockHeader.GCODE
                && type != BlockHeader.PICTURE
                && MetadataKind.ofType(type).isEmpty();
    }

    /** A known block that is too long was cut off; an unknown one is noise, so the walk has lost its way before. */
    private void refuseLost(BlockHeader header) {
        throw file.refusals().damaged("block.lost", header.offset(), header.type());
    }

    /** Where the next block begins. */
    long end(BlockHeader header) {
        return header.dataEnd() + checksumBytes;
    }

    /** Whether blocks end in a checksum. */
    boolean hasChecksums() {
        return checksumBytes > 0;
    }
}
