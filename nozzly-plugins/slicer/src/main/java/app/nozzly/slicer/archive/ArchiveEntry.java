package app.nozzly.slicer.archive;

/** A file inside an archive. Immutable. */
public final class ArchiveEntry {

    private final EntryHeader header;
    private final long boundary;

    ArchiveEntry(EntryHeader header, long boundary) {
        this.header = header;
        this.boundary = boundary;
    }

    /** Its label, such as {@code Metadata/plate_1.gcode}; never a path to be opened. */
    public String name() {
        return header.name();
    }

    /** Its unpacked size as the directory claims it; what comes out is counted and has to agree. */
    public long statedBytes() {
        return header.statedBytes();
    }

    EntryHeader header() {
        return header;
    }

    /** Where the next entry or the directory begins; this entry has to end before it. */
    long boundary() {
        return boundary;
    }

    @Override
    public String toString() {
        return name();
    }
}
