package app.nozzly.slicer.bgcode;

import app.nozzly.plugin.printfile.ReadLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * How fast a large print is decoded, in decoded bytes per second of processor time, beside a CRC32 and a copy of the same text in the same run. Not a
 * test; after the tests were built, run this class with {@code target/classes} and {@code target/test-classes} of this module and
 * {@code target/classes} of {@code nozzly-plugins/api} and {@code nozzly-core} in the class path.
 */
public final class BgcodeSpeed {

    private static final int TEXT_BYTES = 50_000_000;
    private static final int BLOCK_BYTES = 64 * 1024;
    private static final int ROUNDS = 15;

    private final byte[] buffer = new byte[BLOCK_BYTES];
    private final byte[] text;

    private BgcodeSpeed(byte[] text) {
        this.text = text;
    }

    @FunctionalInterface
    private interface Work {
        long run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        byte[] text = Prints.moves(1, TEXT_BYTES).getBytes(StandardCharsets.US_ASCII);
        new BgcodeSpeed(text).compare();
    }

    private void compare() throws IOException {
        report("heatshrink 12/4 and MeatPack", decoding(BgcodeWriter.WINDOW_12, true));
        report("heatshrink 12/4, text", decoding(BgcodeWriter.WINDOW_12, false));
        report("heatshrink 11/4 and MeatPack", decoding(BgcodeWriter.WINDOW_11, true));
        report("deflate and MeatPack", decoding(BgcodeWriter.DEFLATE, true));
        report("MeatPack alone", decoding(BgcodeWriter.PLAIN, true));
        report("reference, CRC32 of the text", this::checksum);
        report("reference, copy of the text", this::copy);
    }

    private Work decoding(int compression, boolean packed) {
        BgcodeWriter writer = BgcodeWriter.withChecksums();
        for (int at = 0; at < text.length; at += BLOCK_BYTES) {
            byte[] part = Arrays.copyOfRange(text, at, Math.min(at + BLOCK_BYTES, text.length));
            byte[] data = packed ? MeatPackEncoder.withComments(new String(part, StandardCharsets.US_ASCII)) : part;
            writer.block(BgcodeWriter.GCODE, compression, data, packed ? 2 : 0);
        }
        byte[] file = writer.bytes();
        System.out.printf("%,d bytes of text in a file of %,d bytes%n", text.length, file.length);
        return () -> decode(file);
    }

    private long decode(byte[] file) throws IOException {
        BinaryGcode opened = Prints.open(file, ReadLimits.standard());
        GcodeText decoded = opened.text(0, opened.gcodeBlockCount(), Prints.PLENTY);
        long bytes = 0;
        for (int count = decoded.read(buffer, 0, buffer.length);
                count >= 0;
                count = decoded.read(buffer, 0, buffer.length)) {
            bytes += count;
        }
        return bytes;
    }

    private long checksum() {
        CRC32 checksum = new CRC32();
        checksum.update(text);
        return text.length + (checksum.getValue() >>> 32);
    }

    private long copy() {
        for (int at = 0; at + BLOCK_BYTES <= text.length; at += BLOCK_BYTES) {
            System.arraycopy(text, at, buffer, 0, BLOCK_BYTES);
        }
        return text.length;
    }

    private void report(String name, Work work) throws IOException {
        double[] speeds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long bytes = work.run();
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            speeds[round] = bytes * 1000.0 / nanos;
            if (bytes != text.length) {
                throw new IllegalStateException(name + " gave " + bytes + " bytes");
            }
        }
        Arrays.sort(speeds);
        System.out.printf("%s: best %.0f, median %.0f MB/s%n", name, speeds[ROUNDS - 1], speeds[ROUNDS / 2]);
    }
}
