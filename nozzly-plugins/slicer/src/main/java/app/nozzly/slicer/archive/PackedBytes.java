package app.nozzly.slicer.archive;

import app.nozzly.plugin.printfile.Deadline;
import java.io.IOException;

/** The packed bytes of one entry, stored as they are or waiting to be inflated. Several may be read in turns. */
final class PackedBytes implements EntryDecoder {

    private final FileBytes file;
    private final Deadline deadline;
    private final long end;
    private final long start;
    private long position;

    PackedBytes(FileBytes file, long start, long count, Deadline deadline) {
        this.file = file;
        this.deadline = deadline;
        this.start = start;
        this.position = start;
        this.end = start + count;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        deadline.check();
        if (position == end) {
            return -1;
        }
        int count = file.read(position, buffer, offset, (int) Math.min(length, end - position));
        position += count;
        return count;
    }

    @Override
    public long consumedBytes() {
        return position - start;
    }

    @Override
    public void end() {
        // holds nothing
    }
}
