package app.nozzly.slicer.archive;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.words.Refusals;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * A zip archive of a stranger, read within limits. Its directory is read when it is opened, its entries when they are asked for, and nothing is
 * kept of them. An archive in which a name occurs twice or leads out of it, or whose entries share bytes, is refused as a whole. The channel
 * belongs to the caller, who closes it. Used by one thread.
 */
public final class ZipArchive {

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int FIRST_STEP_BYTES = 16 * 1024;

    private final FileBytes file;
    private final Refusals refusals;
    private final ReadLimits limits;
    private final OutputBudget budget;
    private final Map<String, ArchiveEntry> entries;

    private ZipArchive(FileBytes file, ReadLimits limits, Map<String, ArchiveEntry> entries) {
        this.file = file;
        this.refusals = file.refusals();
        this.limits = limits;
        this.budget = new OutputBudget(limits.expandedBytes(), refusals);
        this.entries = entries;
    }

    /**
     * Reads the directory of an archive.
     *
     * @param name the file's name, for the texts of refusals
     * @throws UnreadableFileException when it is damaged, too large or not supported
     * @throws IOException when the storage fails
     */
    public static ZipArchive open(SeekableByteChannel channel, String name, ReadLimits limits) throws IOException {
        limits.deadline().check();
        FileBytes file = new FileBytes(channel, new Refusals(name, Texts::of));
        return new ZipArchive(file, limits, new CentralDirectory(file).read(limits.entries()));
    }

    /** Its files in the order of the directory; folders are left out. */
    public Collection<ArchiveEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The file of a name. */
    public Optional<ArchiveEntry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** The content of an entry. Encrypted entries, links and other methods than stored and deflate are refused here. */
    public EntryStream open(ArchiveEntry entry) throws IOException {
        return open(entry, Optional.empty());
    }

    /** The content of an entry, which can tell its MD5 at the end. */
    public EntryStream openWithMd5(ArchiveEntry entry) throws IOException {
        try {
            return open(entry, Optional.of(MessageDigest.getInstance("MD5")));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The whole content of a small entry; a larger one is refused. */
    public byte[] bytes(ArchiveEntry entry, int mostBytes) throws IOException {
        try (EntryStream stream = open(entry)) {
            byte[] content = new byte[Math.min(FIRST_STEP_BYTES, mostBytes + 1)];
            int filled = 0;
            int count = stream.read(content, 0, content.length);
            while (count >= 0) {
                filled += count;
                if (filled > mostBytes) {
                    throw refusals.tooLarge("zip.entry_large", entry.name(), mostBytes);
                }
                content = filled < content.length ? content : Arrays.copyOf(content, larger(filled, mostBytes + 1));
                count = stream.read(content, filled, content.length - filled);
            }
            return Arrays.copyOf(content, filled);
        }
    }

    private static int larger(int size, int most) {
        return (int) Math.min(most, 2L * size);
    }

    Refusals refusals() {
        return refusals;
    }

    private EntryStream open(ArchiveEntry entry, Optional<MessageDigest> digest) throws IOException {
        EntryHeader header = entry.header();
        refuseUnsupported(header);
        PackedBytes packed = new PackedBytes(file, dataOffset(entry), header.packedBytes(), limits.deadline());
        EntryDecoder decoder = header.method() == EntryHeader.STORED
                ? packed
                : new InflateDecoder(packed, () -> refusals.damaged("zip.deflate", header.name()));
        return new EntryStream(entry, decoder, refusals, budget, limits.deadline(), digest);
    }

    private void refuseUnsupported(EntryHeader header) {
        if (header.encrypted()) {
            throw refusals.unsupported("zip.encrypted", header.name());
        }
        if (header.link()) {
            throw refusals.unsupported("zip.link", header.name());
        }
        if (header.method() != EntryHeader.STORED && header.method() != EntryHeader.DEFLATED) {
            throw refusals.unsupported("zip.method", header.name(), header.method());
        }
    }

    /** Where the packed bytes begin, by the entry's own header, which has to agree with the directory. */
    private long dataOffset(ArchiveEntry entry) throws IOException {
        EntryHeader header = entry.header();
        ByteBuffer local = file.at(header.offset(), LOCAL_BYTES);
        int nameBytes = Short.toUnsignedInt(local.getShort(26));
        boolean same = local.getInt(0) == LOCAL_SIGNATURE
                && Short.toUnsignedInt(local.getShort(8)) == header.method()
                && EntryNames.label(file.at(header.offset() + LOCAL_BYTES, nameBytes))
                        .equals(Optional.of(header.name()));
        if (!same) {
            throw refusals.damaged("zip.header_differs", header.name());
        }
        long offset = header.offset() + LOCAL_BYTES + nameBytes + Short.toUnsignedInt(local.getShort(28));
        if (offset > entry.boundary() - header.packedBytes()) {
            throw refusals.damaged("zip.overlap", header.name());
        }
        return offset;
    }
}
