package app.nozzly.slicer.archive;

import app.nozzly.plugin.printfile.Deadline;
import app.nozzly.slicer.words.Refusals;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The content of an entry as it is unpacked. What comes out is counted against the budget of the whole archive and against what went in; size and
 * checksum are compared at the end. Needs the same small memory for every entry. Used by one thread.
 *
 * <p>Reading throws {@link app.nozzly.plugin.printfile.UnreadableFileException} when the entry is broken or too large, and
 * {@code deadline_exceeded} when the time is up. An {@link IOException} comes from the storage alone.
 */
public final class EntryStream extends InputStream {

    private static final int LARGEST_STEP = 64 * 1024;
    private static final long RATIO_FROM_BYTES = 100L * 1024;
    private static final long LARGEST_RATIO = 100;

    private final ArchiveEntry entry;
    private final EntryDecoder decoder;
    private final Refusals refusals;
    private final OutputBudget budget;
    private final Deadline deadline;
    private final Optional<MessageDigest> digest;
    private final CRC32 crc = new CRC32();
    private long produced;
    private boolean ended;
    private boolean closed;
    private String md5 = "";

    EntryStream(
            ArchiveEntry entry,
            EntryDecoder decoder,
            Refusals refusals,
            OutputBudget budget,
            Deadline deadline,
            Optional<MessageDigest> digest) {
        this.entry = entry;
        this.decoder = decoder;
        this.refusals = refusals;
        this.budget = budget;
        this.deadline = deadline;
        this.digest = digest;
    }

    /** The MD5 of the content in lower-case hexadecimal; absent before the end, or when it was not asked for. */
    public Optional<String> md5() {
        return Optional.of(md5).filter(text -> !text.isEmpty());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    /** At least one byte, -1 at the end. One call gives no more than 64 KiB. */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (closed) {
            throw new IOException("closed");
        }
        if (length == 0 || ended) {
            return length == 0 ? 0 : -1;
        }
        deadline.check();
        int count = decoder.read(buffer, offset, Math.min(length, LARGEST_STEP));
        if (count < 0) {
            finish();
        } else {
            account(buffer, offset, count);
        }
        return count;
    }

    private void account(byte[] buffer, int offset, int count) {
        produced += count;
        budget.spend(count);
        if (produced > RATIO_FROM_BYTES && produced > LARGEST_RATIO * decoder.consumedBytes()) {
            throw refusals.tooLarge("zip.ratio", entry.name(), LARGEST_RATIO);
        }
        if (produced > entry.statedBytes()) {
            throw refusals.damaged("zip.size_differs", entry.name(), entry.statedBytes());
        }
        crc.update(buffer, offset, count);
        digest.ifPresent(sum -> sum.update(buffer, offset, count));
    }

    private void finish() {
        EntryHeader header = entry.header();
        if (produced != header.statedBytes() || decoder.consumedBytes() != header.packedBytes()) {
            throw refusals.damaged("zip.size_differs", entry.name(), header.statedBytes());
        }
        if (crc.getValue() != header.crc32()) {
            throw refusals.damaged("zip.checksum", entry.name());
        }
        md5 = digest.map(sum -> HexFormat.of().formatHex(sum.digest())).orElse("");
        ended = true;
    }

    @Override
    public void close() {
        closed = true;
        decoder.end();
    }
}
