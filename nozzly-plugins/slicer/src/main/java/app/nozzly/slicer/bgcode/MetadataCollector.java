package app.nozzly.slicer.bgcode;

import app.nozzly.slicer.words.Refusals;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of all metadata, up to bounds that real files do not come near. */
final class MetadataCollector {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Lines of one or two characters would need many times their size as objects. */
    private static final int MOST_ENTRIES = 20_000;

    private final Refusals refusals;
    private final List<MetadataEntry> entries = new ArrayList<>();
    private long bytes;

    MetadataCollector(Refusals refusals) {
        this.refusals = refusals;
    }

    List<MetadataEntry> entries() {
        return entries;
    }

    /** Counts the claimed size of a block before it is decoded. */
    void expect(long blockBytes) {
        bytes += blockBytes;
        check();
    }

    /** Takes the lines of a block; one without a key is passed over. Text that is not UTF-8 never fails. */
    void take(MetadataKind kind, ByteBuffer block) {
        int start = block.position();
        for (int i = start; i <= block.limit(); i++) {
            if (i == block.limit() || block.get(i) == '\n') {
                line(kind, new String(block.array(), start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
    }

    private void line(MetadataKind kind, String line) {
        int equals = line.indexOf('=');
        if (equals > 0) {
            int end = line.endsWith("\r") ? line.length() - 1 : line.length();
            entries.add(new MetadataEntry(kind, line.substring(0, equals), line.substring(equals + 1, end)));
            check();
        }
    }

    private void check() {
        if (bytes > MOST_BYTES || entries.size() > MOST_ENTRIES) {
            throw refusals.tooLarge("file.too_much_metadata", MOST_BYTES, MOST_ENTRIES);
        }
    }
}
