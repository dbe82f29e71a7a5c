package app.nozzly.slicer.bgcode;

import app.nozzly.plugin.printfile.Deadline;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.words.Refusals;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The bytes of one file at any place. */
final class FileBytes {

    private final SeekableByteChannel channel;
    private final long sizeBytes;
    private final Deadline deadline;
    private final Refusals refusals;

    FileBytes(SeekableByteChannel channel, long sizeBytes, Deadline deadline, Refusals refusals) {
        this.channel = channel;
        this.sizeBytes = sizeBytes;
        this.deadline = deadline;
        this.refusals = refusals;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    Deadline deadline() {
        return deadline;
    }

    Refusals refusals() {
        return refusals;
    }

    /** Fills the beginning of an array from a place in the file; a channel may deliver less than was asked for. */
    void read(long position, byte[] target, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(target, 0, length);
        channel.position(position);
        while (buffer.hasRemaining()) {
            deadline.check();
            if (channel.read(buffer) < 0) {
                throw refusals.because(UnreadableFileException.STORAGE, "file.shortened", sizeBytes);
            }
        }
    }
}
