package app.nozzly.slicer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text that somebody saved in UTF-16, as UTF-8. What is no character becomes a replacement. */
final class Utf16Feed implements ByteFeed {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final ByteFeed source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_16
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final byte[] block = new byte[BUFFER_BYTES];
    private final CharBuffer letters = CharBuffer.allocate(BUFFER_BYTES);
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private int kept;
    private boolean ended;

    Utf16Feed(ByteFeed source) {
        this.source = source;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (!ready.hasRemaining()) {
            if (ended) {
                return -1;
            }
            refill();
        }
        int count = Math.min(length, ready.remaining());
        ready.get(buffer, offset, count);
        return count;
    }

    private void refill() throws IOException {
        int count = source.read(block, kept, BUFFER_BYTES - kept);
        ended = count <= 0;
        ByteBuffer bytes = ByteBuffer.wrap(block, 0, kept + Math.max(count, 0));
        letters.clear();
        decoder.decode(bytes, letters, ended);
        kept = bytes.remaining();
        bytes.compact();
        ready = StandardCharsets.UTF_8.encode(letters.flip());
    }
}
