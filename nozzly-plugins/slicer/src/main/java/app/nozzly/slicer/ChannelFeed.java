package app.nozzly.slicer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The bytes of a part of a file. */
final class ChannelFeed implements ByteFeed {

    private final SeekableByteChannel channel;
    private long left;

    private ChannelFeed(SeekableByteChannel channel, long left) {
        this.channel = channel;
        this.left = left;
    }

    static ChannelFeed of(SeekableByteChannel channel, FileWindow window) throws IOException {
        channel.position(window.from());
        return new ChannelFeed(channel, window.to() - window.from());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int count = channel.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(length, left)));
        left -= Math.max(count, 0);
        return count;
    }
}
