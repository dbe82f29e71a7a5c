package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Refusals;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the directory claims about an entry.
 *
 * @param name its label; ends in a slash when it is a folder
 * @param flags general purpose bits
 * @param method 0 stored, 8 deflate
 * @param crc32 checksum of the content
 * @param packedBytes size in the archive
 * @param statedBytes size when unpacked
 * @param offset where the entry itself begins
 * @param link whether it stands for a symbolic link
 */
record EntryHeader(
        String name, int flags, int method, long crc32, long packedBytes, long statedBytes, long offset, boolean link) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int SIGNATURE = 0x02014b50;
    private static final int BYTES = 46;
    private static final int LONGEST_NAME = 1024;
    private static final int ZIP64_FIELD = 1;
    private static final long ALL_ONES = 0xFFFFFFFFL;
    /** Encrypted, strongly encrypted, or names hidden. */
    private static final int ENCRYPTED_FLAGS = 0x2041;

    private static final int FILE_TYPE_MASK = 0xF000;
    private static final int LINK_TYPE = 0xA000;

    /** Reads the header at the position of the directory and moves behind it. */
    static EntryHeader read(ByteBuffer directory, Refusals refusals) {
        if (directory.remaining() < BYTES || directory.getInt(directory.position()) != SIGNATURE) {
            throw refusals.damaged("zip.directory_broken");
        }
        ByteBuffer fixed = part(directory, BYTES, refusals);
        ByteBuffer name = part(directory, unsigned(fixed, 28), refusals);
        ByteBuffer extra = part(directory, unsigned(fixed, 30), refusals);
        part(directory, unsigned(fixed, 32), refusals);
        return of(fixed, label(name, refusals), zip64Field(extra), refusals);
    }

    private static EntryHeader of(ByteBuffer fixed, String name, ByteBuffer zip64, Refusals refusals) {
        // the order in which the large values follow each other
        long stated = size(fixed, 24, zip64, name, refusals);
        long packed = size(fixed, 20, zip64, name, refusals);
        long offset = size(fixed, 42, zip64, name, refusals);
        boolean link = (unsigned(fixed, 40) & FILE_TYPE_MASK) == LINK_TYPE;
        return new EntryHeader(
                name,
                unsigned(fixed, 8),
                unsigned(fixed, 10),
                fixed.getInt(16) & ALL_ONES,
                packed,
                stated,
                offset,
                link);
    }

    private static String label(ByteBuffer name, Refusals refusals) {
        if (name.remaining() > LONGEST_NAME) {
            throw refusals.damaged("zip.name_long", name.remaining(), LONGEST_NAME);
        }
        return EntryNames.label(name)
                .orElseThrow(() -> refusals.damaged("zip.name_leads_out", EntryNames.decode(name)));
    }

    private static ByteBuffer part(ByteBuffer directory, int count, Refusals refusals) {
        if (count > directory.remaining()) {
            throw refusals.damaged("zip.directory_broken");
        }
        ByteBuffer part = directory.slice(directory.position(), count).order(ByteOrder.LITTLE_ENDIAN);
        directory.position(directory.position() + count);
        return part;
    }

    private static ByteBuffer zip64Field(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int kind = Short.toUnsignedInt(extra.getShort());
            int count = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            if (kind == ZIP64_FIELD) {
                return extra.slice(extra.position(), count).order(ByteOrder.LITTLE_ENDIAN);
            }
            extra.position(extra.position() + count);
        }
        return ByteBuffer.allocate(0);
    }

    private static long size(ByteBuffer fixed, int at, ByteBuffer zip64, String name, Refusals refusals) {
        long plain = fixed.getInt(at) & ALL_ONES;
        if (plain != ALL_ONES || zip64.remaining() < Long.BYTES) {
            return plain;
        }
        long large = zip64.getLong();
        if (large < 0) {
            throw refusals.damaged("zip.size_impossible", name);
        }
        return large;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    boolean folder() {
        return name.endsWith("/");
    }

    boolean encrypted() {
        return (flags & ENCRYPTED_FLAGS) != 0;
    }
}
