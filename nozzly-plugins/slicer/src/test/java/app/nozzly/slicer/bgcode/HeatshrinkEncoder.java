package app.nozzly.slicer.bgcode;

import java.util.Arrays;

/** Compresses as heatshrink does: the longest of the latest few places where the next three bytes stood before. */
final class HeatshrinkEncoder {

    private static final int SHORTEST_COPY = 3;
    private static final int LONGEST_COPY = 16;
    private static final int MOST_CANDIDATES = 24;
    private static final int HASH_BITS = 13;

    private final int windowBits;
    private final byte[] data;
    private final int[] latest = new int[1 << HASH_BITS];
    private final int[] earlier;
    private final BitWriter bits = new BitWriter();
    private int source;

    private HeatshrinkEncoder(int windowBits, byte[] data) {
        this.windowBits = windowBits;
        this.data = data;
        this.earlier = new int[data.length];
        Arrays.fill(latest, -1);
    }

    static byte[] encode(int windowBits, byte[] data) {
        return new HeatshrinkEncoder(windowBits, data).encode();
    }

    private byte[] encode() {
        int at = 0;
        while (at < data.length) {
            int length = longestCopy(at);
            if (length < SHORTEST_COPY) {
                length = 1;
                bits.write(0x100 | (data[at] & 0xFF), 9);
            } else {
                bits.write(at - source - 1, 1 + windowBits);
                bits.write(length - 1, 4);
            }
            for (int i = at; i < at + length; i++) {
                remember(i);
            }
            at += length;
        }
        return bits.finish();
    }

    private int longestCopy(int at) {
        int longest = 0;
        int candidate = at + SHORTEST_COPY <= data.length ? latest[hash(at)] : -1;
        for (int i = 0; i < MOST_CANDIDATES && candidate >= 0 && at - candidate <= 1 << windowBits; i++) {
            int length = commonLength(candidate, at);
            if (length > longest) {
                longest = length;
                source = candidate;
            }
            candidate = earlier[candidate];
        }
        return longest;
    }

    private int commonLength(int first, int second) {
        int most = Math.min(LONGEST_COPY, data.length - second);
        int length = 0;
        while (length < most && data[first + length] == data[second + length]) {
            length++;
        }
        return length;
    }

    private void remember(int at) {
        if (at + SHORTEST_COPY <= data.length) {
            int hash = hash(at);
            earlier[at] = latest[hash];
            latest[hash] = at;
        }
    }

    private int hash(int at) {
        int three = (data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF);
        return (three * 0x9E3779B1) >>> (32 - HASH_BITS);
    }
}
