package app.nozzly.slicer.archive;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The record at the end of an archive that says where its directory is.
 *
 * @param entries number of entries, as claimed
 * @param bytes size of the directory
 * @param offset first byte of the directory
 */
record DirectoryEnd(long entries, long bytes, long offset) {

    private static final int SIGNATURE = 0x06054b50;
    private static final int BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    /** Some transfers append a few bytes; more than this is another file. */
    private static final int TRAILING_BYTES = 1024;

    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int ZIP64_SIGNATURE = 0x06064b50;
    private static final int ZIP64_BYTES = 56;
    private static final int IN_ZIP64 = 0xFFFF;
    private static final long ALL_ONES = 0xFFFFFFFFL;

    /** Finds the record by searching backwards. */
    static DirectoryEnd find(FileBytes file) throws IOException {
        int window = (int) Math.min(file.size(), BYTES + LONGEST_COMMENT + TRAILING_BYTES);
        long start = file.size() - window;
        ByteBuffer tail = file.at(start, window);
        for (int at = window - BYTES; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE && commentFits(tail, at)) {
                return checked(read(file, tail, at, start + at), file, start + at);
            }
        }
        throw file.refusals().damaged("zip.end_missing");
    }

    private static boolean commentFits(ByteBuffer tail, int at) {
        int after = tail.limit() - at - BYTES - unsigned(tail, at + 20);
        return after >= 0 && after <= TRAILING_BYTES;
    }

    private static DirectoryEnd read(FileBytes file, ByteBuffer tail, int at, long position) throws IOException {
        if (isLaterDisk(unsigned(tail, at + 4)) || isLaterDisk(unsigned(tail, at + 6))) {
            throw file.refusals().unsupported("zip.several_disks");
        }
        DirectoryEnd plain = new DirectoryEnd(
                unsigned(tail, at + 10), tail.getInt(at + 12) & ALL_ONES, tail.getInt(at + 16) & ALL_ONES);
        return plain.mayBeZip64() && position >= LOCATOR_BYTES ? plain.zip64(file, position) : plain;
    }

    private static boolean isLaterDisk(int number) {
        return number != 0 && number != IN_ZIP64;
    }

    private boolean mayBeZip64() {
        return entries == IN_ZIP64 || bytes == ALL_ONES || offset == ALL_ONES;
    }

    /** The larger record, when there is one; 65,535 entries fit the plain one. */
    private DirectoryEnd zip64(FileBytes file, long position) throws IOException {
        ByteBuffer locator = file.at(position - LOCATOR_BYTES, LOCATOR_BYTES);
        if (locator.getInt(0) != LOCATOR_SIGNATURE) {
            return this;
        }
        ByteBuffer large = file.at(locator.getLong(8), ZIP64_BYTES);
        if (large.getInt(0) != ZIP64_SIGNATURE) {
            throw file.refusals().damaged("zip.end_missing");
        }
        return new DirectoryEnd(large.getLong(32), large.getLong(40), large.getLong(48));
    }

    private static DirectoryEnd checked(DirectoryEnd end, FileBytes file, long position) {
        boolean inside = end.entries >= 0 && end.bytes >= 0 && end.offset >= 0 && end.bytes <= position;
        if (!inside || end.offset > position - end.bytes) {
            throw file.refusals().damaged("zip.directory_outside", end.bytes, end.offset, position);
        }
        return end;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
