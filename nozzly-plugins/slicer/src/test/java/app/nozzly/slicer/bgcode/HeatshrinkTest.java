package app.nozzly.slicer.bgcode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Heatshrink by hand, by round trip and with noise. */
class HeatshrinkTest {

    private static final Heatshrink WINDOW_11 = new Heatshrink(11);
    private static final Heatshrink WINDOW_12 = new Heatshrink(12);

    private static String decode(Heatshrink heatshrink, byte[] stream, int size) {
        byte[] output = new byte[size];
        int count = heatshrink.decode(stream, 0, stream.length, output, size);
        return new String(output, 0, count, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aOneAndEightBitsAreAByte() {
        byte[] stream = BitWriter.bits("1 01000111 1 00110001");
        assertArrayEquals(new byte[] {(byte) 0xA3, (byte) 0xCC, 0x40}, stream);
        assertEquals("G1", decode(WINDOW_11, stream, 2));
        assertEquals("G1", decode(WINDOW_12, stream, 2));
    }

    @Test
    void aZeroRepeatsWhatWasWrittenEvenWhatItHasJustWritten() {
        assertEquals("aaaa", decode(WINDOW_11, BitWriter.bits("1 01100001 0 00000000000 0010"), 4));
        assertEquals("aaaa", decode(WINDOW_12, BitWriter.bits("1 01100001 0 000000000000 0010"), 4));
        assertEquals("abab", decode(WINDOW_11, BitWriter.bits("1 01100001 1 01100010 0 00000000001 0001"), 4));
    }

    @Test
    void theSameBytesByHand() {
        byte[] stream = {(byte) 0xB0, (byte) 0x80, 0x01, 0x00};
        assertArrayEquals(stream, BitWriter.bits("1 01100001 0 00000000000 0010"));
        assertEquals("aaaa", decode(WINDOW_11, stream, 4));
    }

    @Test
    void whatLiesBeforeTheFirstByteIsZero() {
        assertEquals("\0\0a", decode(WINDOW_11, BitWriter.bits("0 11111111111 0001 1 01100001"), 3));
        assertEquals("a\0a", decode(WINDOW_12, BitWriter.bits("1 01100001 0 000000000001 0001"), 3));
    }

    @Test
    void theStatedSizeEndsTheStream() {
        byte[] stream = BitWriter.bits("1 01100001 0 00000000000 1111 1 01100010 1 01100010");
        assertEquals("aaaaa", decode(WINDOW_11, stream, 5));
        assertEquals("", decode(WINDOW_11, stream, 0));
    }

    @Test
    void aStreamThatEndsEarlyGivesWhatIsWhole() {
        assertEquals("a", decode(WINDOW_11, BitWriter.bits("1 01100001 0 0000000"), 4));
        assertEquals("", decode(WINDOW_11, new byte[0], 4));
        assertEquals("", decode(WINDOW_11, new byte[] {(byte) 0xFF}, 1));
    }

    @Test
    void onlyItsOwnPartOfTheInputIsRead() {
        byte[] padded = {1, 2, (byte) 0xA3, (byte) 0xCC, 0x40, 3};
        byte[] output = new byte[2];
        assertEquals(2, WINDOW_11.decode(padded, 2, 5, output, 2));
        assertEquals(1, WINDOW_11.decode(padded, 2, 4, output, 2));
        assertEquals("G1", new String(output, StandardCharsets.US_ASCII));
    }

    @Property(tries = 300)
    void whatIsEncodedIsDecoded(@ForAll long seed, @ForAll @IntRange(max = 6000) int length) {
        for (byte[] data : new byte[][] {repetitive(seed, length), noise(seed, length)}) {
            assertArrayEquals(data, roundTrip(11, WINDOW_11, data));
            assertArrayEquals(data, roundTrip(12, WINDOW_12, data));
        }
    }

    private static byte[] roundTrip(int windowBits, Heatshrink heatshrink, byte[] data) {
        byte[] stream = HeatshrinkEncoder.encode(windowBits, data);
        byte[] output = new byte[data.length];
        assertEquals(data.length, heatshrink.decode(stream, 0, stream.length, output, data.length));
        return output;
    }

    /** Copies of every offset and length, in words and byte by byte. */
    private static byte[] repetitive(long seed, int length) {
        Random random = new Random(seed);
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            int back = 1 + random.nextInt(40);
            data[i] = i >= back && random.nextInt(8) > 0 ? data[i - back] : (byte) random.nextInt(4);
        }
        return data;
    }

    private static byte[] noise(long seed, int length) {
        byte[] data = new byte[length];
        new Random(seed).nextBytes(data);
        return data;
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void noiseNeverLeavesItsBounds(@ForAll long seed, @ForAll @IntRange(max = 300) int size) {
        byte[] stream = noise(seed, 1 + size / 2);
        byte[] output = new byte[size + 32];
        Arrays.fill(output, (byte) 77);
        int count = (seed % 2 == 0 ? WINDOW_11 : WINDOW_12).decode(stream, 0, stream.length, output, size);
        for (int i = size; i < output.length; i++) {
            assertEquals(77, output[i]);
        }
        assertEquals(count, Math.min(count, size));
    }
}
