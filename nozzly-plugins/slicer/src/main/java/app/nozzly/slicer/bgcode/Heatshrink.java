package app.nozzly.slicer.bgcode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Undoes the heatshrink compression with a lookahead of four bits. The stream is a row of bits, the most significant of a byte first: a one and eight
 * bits are a byte, a zero, an offset and a count repeat what was written before. What lies before the first byte counts as zeros.
 */
final class Heatshrink {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int WORD_BYTES = 8;
    private static final int LOOKAHEAD_BITS = 4;
    private static final int LITERAL_BITS = 9;
    private static final int LONGEST_COPY = 16;

    /** Tokens that are surely within the 57 bits that a word has beyond the bits of its first byte. */
    private static final int TOKENS_PER_WORD = 3;

    private final int windowBits;
    private final int copyBits;

    /** A decoder for one size of the window, at most 12 bits. */
    Heatshrink(int windowBits) {
        this.windowBits = windowBits;
        this.copyBits = 1 + windowBits + LOOKAHEAD_BITS;
    }

    /**
     * Decodes until the output is full or the input ends.
     *
     * @param input holds the stream
     * @param from first byte of the stream
     * @param to the byte after the last one
     * @param output receives the bytes, from its beginning
     * @param size how many bytes are wanted
     * @return how many bytes there were, fewer than wanted when the stream ends too early
     */
    int decode(byte[] input, int from, int to, byte[] output, int size) {
        long bit = 8L * from;
        int at = 0;
        int safeAt = size - TOKENS_PER_WORD * LONGEST_COPY;
        long safeBit = 8L * (to - WORD_BYTES);
        while (at <= safeAt && bit <= safeBit) {
            long word = (long) WORD.get(input, (int) (bit >>> 3)) << (bit & 7);
            for (int token = 0; token < TOKENS_PER_WORD; token++) {
                if (word < 0) {
                    output[at++] = literal(word);
                    word <<= LITERAL_BITS;
                    bit += LITERAL_BITS;
                } else {
                    int count = count(word);
                    copy(output, at, offset(word), count);
                    at += count;
                    word <<= copyBits;
                    bit += copyBits;
                }
            }
        }
        return decodeEnd(input, bit, to, output, at, size);
    }

    /** Token by token, where a whole word might lie outside of the input or a whole copy outside of the output. */
    private int decodeEnd(byte[] input, long firstBit, int to, byte[] output, int firstAt, int size) {
        long bit = firstBit;
        int at = firstAt;
        while (at < size) {
            long word = word(input, bit, to);
            int bits = word < 0 ? LITERAL_BITS : copyBits;
            if (bit + bits > 8L * to) {
                return at;
            }
            if (word < 0) {
                output[at++] = literal(word);
            } else {
                int count = Math.min(count(word), size - at);
                copyBytes(output, at, offset(word), count);
                at += count;
            }
            bit += bits;
        }
        return at;
    }

    private static long word(byte[] input, long bit, int to) {
        int first = (int) (bit >>> 3);
        long word = 0;
        for (int i = first; i < first + WORD_BYTES; i++) {
            word = (word << 8) | (i < to ? input[i] & 0xFF : 0);
        }
        return word << (bit & 7);
    }

    private static byte literal(long word) {
        return (byte) (word >>> (63 - 8));
    }

    private int offset(long word) {
        return (int) (word >>> (63 - windowBits)) + 1;
    }

    private int count(long word) {
        return ((int) (word >>> (64 - copyBits)) & (LONGEST_COPY - 1)) + 1;
    }

    /** Copies by words; may write up to the longest copy, which later tokens overwrite. */
    private static void copy(byte[] output, int at, int offset, int count) {
        int source = at - offset;
        if (source < 0 || offset < WORD_BYTES) {
            copyBytes(output, at, offset, count);
            return;
        }
        WORD.set(output, at, (long) WORD.get(output, source));
        WORD.set(output, at + WORD_BYTES, (long) WORD.get(output, source + WORD_BYTES));
    }

    /** Byte by byte, because a copy may repeat what it has just written. */
    private static void copyBytes(byte[] output, int at, int offset, int count) {
        for (int i = at; i < at + count; i++) {
            output[i] = i < offset ? 0 : output[i - offset];
        }
    }
}
