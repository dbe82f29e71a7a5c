package app.nozzly.slicer.bgcode;

/**
 * Undoes MeatPack, which puts two characters into a byte, the first one into the lower half. Used once for every block, since each begins with
 * packing off.
 *
 * <p>Two bytes FF and a third one are a command where a pair or a plain byte could begin. Inside a pair a byte is a character whatever its value is.
 */
final class MeatPack {

    /** Answer for a text that ends in the middle of a pair or a command. */
    static final int DAMAGED = -1;

    private static final byte SIGNAL = (byte) 0xFF;
    private static final int ENABLE = 0xFB;
    private static final int DISABLE = 0xFA;
    private static final int RESET = 0xF9;
    private static final int WITHOUT_SPACES = 0xF7;
    private static final int WITH_SPACES = 0xF6;

    private final byte[] input;
    private final int end;
    private final byte[] output;
    private int at;
    private int written;
    private boolean packing;
    private PairTable table = PairTable.WITH_SPACES;

    private MeatPack(byte[] input, int from, int to, byte[] output) {
        this.input = input;
        this.at = from;
        this.end = to;
        this.output = output;
    }

    /**
     * Unpacks a block.
     *
     * @param input holds the packed text
     * @param from its first byte
     * @param to the byte after its last one
     * @param output receives the characters, from its beginning; at least twice as long as the packed text
     * @return how many characters there were, or {@link #DAMAGED}
     */
    static int unpack(byte[] input, int from, int to, byte[] output) {
        if (output.length < 2L * (to - from)) {
            throw new IllegalArgumentException("the output must have room for two characters per byte");
        }
        return new MeatPack(input, from, to, output).unpack();
    }

    private int unpack() {
        while (at < end) {
            if (isSignal(at)) {
                command();
            } else if (packing) {
                pairs();
                lastPair();
            } else {
                plainBytes();
            }
        }
        return at == end ? written : DAMAGED;
    }

    /** Whether a command begins here. */
    private boolean isSignal(int index) {
        return input[index] == SIGNAL && index + 1 < end && input[index + 1] == SIGNAL;
    }

    private void command() {
        int command = at + 2 < end ? input[at + 2] & 0xFF : 0;
        switch (command) {
            case ENABLE -> packing = true;
            case DISABLE -> packing = false;
            case RESET -> {
                packing = false;
                table = PairTable.WITH_SPACES;
            }
            case WITHOUT_SPACES -> table = PairTable.WITHOUT_SPACES;
            case WITH_SPACES -> table = PairTable.WITH_SPACES;
            default -> {
                // a query, or a command of a later version: neither changes the text
            }
        }
        at += 3;
    }

    private void plainBytes() {
        int read = at;
        int write = written;
        while (read < end && !isSignal(read)) {
            output[write++] = input[read++];
        }
        at = read;
        written = write;
    }

    /** Pairs up to the last byte or a command. A pair is put together without a branch: which of its halves is a byte of its own is hard to guess. */
    private void pairs() {
        long[] pairs = table.pairs();
        int read = at;
        int write = written;
        while (read < end - 1) {
            byte both = input[read];
            int next = input[read + 1];
            if (both == SIGNAL) {
                if (next == SIGNAL || read + 2 >= end) {
                    break;
                }
                output[write] = (byte) next;
                output[write + 1] = input[read + 2];
                read += 3;
                write += 2;
            } else {
                long pair = pairs[both & 0xFF];
                output[write] = PairTable.first(pair, next);
                output[write + 1] = PairTable.second(pair, next);
                read += PairTable.bytes(pair);
                write += PairTable.characters(pair);
            }
        }
        at = read;
        written = write;
    }

    /** The byte that has no next one; the end is passed when it needs one. */
    private void lastPair() {
        if (at >= end || isSignal(at)) {
            return;
        }
        long pair = table.pairs()[input[at] & 0xFF];
        at += PairTable.bytes(pair);
        if (at == end) {
            output[written] = PairTable.first(pair, 0);
            output[written + 1] = PairTable.second(pair, 0);
            written += PairTable.characters(pair);
        }
    }
}
