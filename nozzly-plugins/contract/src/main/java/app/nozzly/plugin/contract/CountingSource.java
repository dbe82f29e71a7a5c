package app.nozzly.plugin.contract;

import app.nozzly.plugin.printfile.PrintFileSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the channels of a source that are still open. */
final class CountingSource implements PrintFileSource {

    private final PrintFileSource source;
    private final AtomicInteger open = new AtomicInteger();

    CountingSource(PrintFileSource source) {
        this.source = source;
    }

    int stillOpen() {
        return open.get();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public long sizeBytes() throws IOException {
        return source.sizeBytes();
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        SeekableByteChannel channel = source.open();
        open.incrementAndGet();
        return new CountedChannel(channel);
    }

    private final class CountedChannel implements SeekableByteChannel {

        private final SeekableByteChannel channel;
        private boolean closed;

        CountedChannel(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return channel.read(target);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return channel.write(bytes);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            channel.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
            channel.close();
        }
    }
}
