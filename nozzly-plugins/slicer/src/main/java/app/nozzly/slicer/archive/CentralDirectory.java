package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Refusals;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the directory of an archive, with its bounds checked before anything is allocated. */
final class CentralDirectory {

    private static final int LARGEST_BYTES = 4 * 1024 * 1024;
    private static final int LOCAL_HEADER_BYTES = 30;

    private final FileBytes file;
    private final Refusals refusals;

    CentralDirectory(FileBytes file) {
        this.file = file;
        this.refusals = file.refusals();
    }

    /** The files of the archive by name, in the order of the directory; folders are left out. */
    Map<String, ArchiveEntry> read(int mostEntries) throws IOException {
        DirectoryEnd end = DirectoryEnd.find(file);
        if (end.entries() > mostEntries) {
            throw refusals.tooLarge("zip.entries", end.entries(), mostEntries);
        }
        if (end.bytes() > LARGEST_BYTES) {
            throw refusals.tooLarge("zip.directory_large", end.bytes(), LARGEST_BYTES);
        }
        List<EntryHeader> headers = headers(file.at(end.offset(), (int) end.bytes()), end.entries());
        return byName(headers, boundaries(headers, end.offset()));
    }

    private List<EntryHeader> headers(ByteBuffer directory, long count) {
        List<EntryHeader> headers = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            headers.add(EntryHeader.read(directory, refusals));
        }
        if (directory.hasRemaining()) {
            throw refusals.damaged("zip.directory_count", count);
        }
        return headers;
    }

    /** Where each entry has to end at the latest, by where it begins. Entries that share bytes are how small archives claim to be huge. */
    private Map<Long, Long> boundaries(List<EntryHeader> headers, long directoryOffset) {
        List<EntryHeader> inOrder = new ArrayList<>(headers);
        inOrder.sort(Comparator.comparingLong(EntryHeader::offset).reversed());
        Map<Long, Long> boundaries = new LinkedHashMap<>();
        long boundary = directoryOffset;
        for (EntryHeader header : inOrder) {
            if (header.packedBytes() > boundary
                    || header.offset() > boundary - LOCAL_HEADER_BYTES - header.packedBytes()) {
                throw refusals.damaged("zip.overlap", header.name());
            }
            boundaries.put(header.offset(), boundary);
            boundary = header.offset();
        }
        return boundaries;
    }

    private Map<String, ArchiveEntry> byName(List<EntryHeader> headers, Map<Long, Long> boundaries) {
        Map<String, ArchiveEntry> entries = new LinkedHashMap<>();
        for (EntryHeader header : headers) {
            ArchiveEntry entry = new ArchiveEntry(header, boundaries.get(header.offset()));
            if (!header.folder() && entries.put(header.name(), entry) != null) {
                throw refusals.damaged("zip.duplicate", header.name());
            }
        }
        return entries;
    }
}
