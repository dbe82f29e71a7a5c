package app.nozzly.host.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails instead of growing without end: what a damaged or forged backup says of itself is not believed. Not thread-safe. */
final class BoundedStream extends FilterInputStream {

    /** Begins to count anew after this one. */
    private static final int LINE_END = '\n';

    private static final int NEVER = -2;

    private final long most;
    private final int restart;
    private long counted;

    private BoundedStream(InputStream content, long most, int restart) {
        super(content);
        this.most = most;
        this.restart = restart;
    }

    /** Content of at most so many bytes. */
    static InputStream whole(InputStream content, long most) {
        return new BoundedStream(content, most, NEVER);
    }

    /** Content each line of which has at most so many bytes. */
    static InputStream lines(InputStream content, long most) {
        return new BoundedStream(content, most, LINE_END);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(next);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int taken = super.read(bytes, offset, length);
        for (int place = offset; place < offset + taken; place++) {
            count(bytes[place]);
        }
        return taken;
    }

    private void count(int next) throws IOException {
        counted = next == restart ? 0 : counted + 1;
        if (counted > most) {
            throw new IOException("more than " + most + " bytes where no more were written");
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        return readNBytes((int) Math.min(wanted, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
