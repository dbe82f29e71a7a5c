package app.nozzly.slicer.archive;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates an entry with one small buffer, however large it is. */
final class InflateDecoder implements EntryDecoder {

    private static final int BUFFER_BYTES = 16 * 1024;

    private final PackedBytes packed;
    private final Supplier<RuntimeException> broken;
    private final Inflater inflater = new Inflater(true);
    private final byte[] input = new byte[BUFFER_BYTES];

    InflateDecoder(PackedBytes packed, Supplier<RuntimeException> broken) {
        this.packed = packed;
        this.broken = broken;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count == 0 && !inflater.finished()) {
            count = inflate(buffer, offset, length);
            if (count == 0 && !inflater.finished()) {
                refill();
            }
        }
        return count == 0 ? -1 : count;
    }

    private int inflate(byte[] buffer, int offset, int length) {
        try {
            return inflater.inflate(buffer, offset, length);
        } catch (DataFormatException failure) {
            throw broken.get();
        }
    }

    private void refill() throws IOException {
        int count = inflater.needsInput() ? packed.read(input, 0, BUFFER_BYTES) : -1;
        if (count < 0) {
            throw broken.get();
        }
        inflater.setInput(input, 0, count);
    }

    @Override
    public long consumedBytes() {
        return inflater.getBytesRead();
    }

    @Override
    public void end() {
        inflater.end();
    }
}
