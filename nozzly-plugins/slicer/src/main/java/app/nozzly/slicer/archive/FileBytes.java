package app.nozzly.slicer.archive;

import app.nozzly.slicer.words.Refusals;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** A file read by position. Every place is checked against the size of the file before anything is allocated. */
final class FileBytes {

    private final SeekableByteChannel channel;
    private final Refusals refusals;
    private final long size;

    FileBytes(SeekableByteChannel channel, Refusals refusals) throws IOException {
        this.channel = channel;
        this.refusals = refusals;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    Refusals refusals() {
        return refusals;
    }

    /** Exactly so many bytes, little endian. */
    ByteBuffer at(long position, int count) throws IOException {
        if (position < 0 || count < 0 || position > size - count) {
            throw refusals.damaged("file.outside", count, position, size);
        }
        byte[] bytes = new byte[count];
        for (int filled = 0; filled < count; ) {
            filled += read(position + filled, bytes, filled, count - filled);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** At least one byte. */
    int read(long position, byte[] buffer, int offset, int length) throws IOException {
        channel.position(position);
        int count = channel.read(ByteBuffer.wrap(buffer, offset, length));
        if (count <= 0) {
            throw refusals.damaged("file.outside", length, position, size);
        }
        return count;
    }
}
