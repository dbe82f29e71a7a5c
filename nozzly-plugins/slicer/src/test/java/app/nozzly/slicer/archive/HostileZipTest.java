package app.nozzly.slicer.archive;

import static app.nozzly.slicer.archive.Archives.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.PluginException;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.archive.RawZip.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Archives that are broken or mean harm are refused by name. */
class HostileZipTest {

    private static final byte[] ZEROS = new byte[200_000];

    private static UnreadableFileException damaged(byte[] archive) {
        return refused(UnreadableFileException.DAMAGED, () -> Archives.drain(Archives.open(archive)));
    }

    private static UnreadableFileException tooLarge(byte[] archive) {
        return refused(UnreadableFileException.TOO_LARGE, () -> Archives.drain(Archives.open(archive)));
    }

    private static UnreadableFileException unsupported(byte[] archive) {
        return refused(UnreadableFileException.UNSUPPORTED, () -> Archives.drain(Archives.open(archive)));
    }

    @Test
    void namesThatLeadOutAreRefusedAsAWhole() {
        List<String> names = List.of(
                "../a",
                "a/../../b",
                "a/..",
                "..",
                "..\\a",
                "a\\..\\b",
                "//host/a",
                "\\\\host\\a",
                "C:\\a",
                "c:a",
                "",
                "/",
                "a\0b");
        for (String name : names) {
            byte[] bytes = RawZip.of(Part.stored("good", "x"), Part.stored(name, "y"));
            refused(UnreadableFileException.DAMAGED, () -> Archives.open(bytes));
        }
    }

    @Test
    void aNameIsNoLongerThanAPath() {
        byte[] bytes = RawZip.of(Part.stored("n".repeat(1025), "x"));
        refused(UnreadableFileException.DAMAGED, () -> Archives.open(bytes));
    }

    @Test
    void aNameOccursOnce() {
        damaged(RawZip.of(Part.stored("a", "1"), Part.stored("a", "2")));
        damaged(RawZip.of(Part.stored("a", "1"), Part.stored("/a", "2")));
    }

    @Test
    void sizesThatLieAreNoticed() {
        damaged(RawZip.of(Part.deflated("a", ZEROS).statedBytes(10)));
        damaged(RawZip.of(Part.stored("a", "abc").statedBytes(4)));
        damaged(RawZip.of(Part.stored("a", "abc").statedBytes(2)));
        damaged(RawZip.of(Part.stored("a", "abcdef").packedBytes(3).statedBytes(6)));
        damaged(RawZip.of(Part.stored("a", "abc").packedBytes(4_000_000_000L)));
        damaged(RawZip.of(
                Part.deflated("a", "abc".getBytes(StandardCharsets.UTF_8)).packedBytes(3)));
        damaged(new RawZip()
                .add(Part.stored("a", "abc").statedBytes(-1).zip64())
                .finishZip64());
        damaged(new RawZip()
                .add(Part.stored("a", "abc").packedBytes(Long.MAX_VALUE).zip64())
                .finishZip64());
        damaged(new RawZip()
                .add(Part.stored("a", "abc").offset(Long.MAX_VALUE).zip64())
                .finishZip64());
    }

    @Test
    void bytesBehindTheEndOfADeflateStreamAreNoticed() {
        byte[] packed = RawZip.deflate(new byte[10]);
        Part part = Part.stored("a", Arrays.copyOf(packed, packed.length + 3)).method(8);
        assertTrue(damaged(RawZip.of(part.statedBytes(10).crc(0xe38a6876)))
                .getMessage()
                .contains("10 bytes"));
    }

    @Test
    void aWrongChecksumIsNoticed() {
        assertTrue(
                damaged(RawZip.of(Part.stored("a", "abc").crc(1))).getMessage().contains("checksum"));
    }

    @Test
    void entriesThatShareBytesAreRefused() {
        damaged(RawZip.of(Part.deflated("a", ZEROS), Part.stored("b", "x").offset(0)));
        damaged(RawZip.of(Part.stored("a", "x"), Part.stored("b", "y").packedBytes(2)));
        damaged(RawZip.of(
                Part.stored("a", "x".repeat(100)), Part.stored("b", "y").offset(40)));
    }

    @Test
    void theHeaderOfAnEntryAgreesWithTheDirectory() {
        damaged(RawZip.of(Part.stored("a", "x").localName("b")));
        damaged(RawZip.of(Part.stored("a", "x".repeat(100)).offset(1)));
        damaged(RawZip.of(Part.stored("a", "x").localName("a".repeat(60))));
    }

    @Test
    void theDirectoryHoldsWhatItClaims() {
        damaged(new RawZip().add(Part.stored("a", "x")).finish(2, new byte[0]));
        damaged(new RawZip()
                .add(Part.stored("a", "x"))
                .add(Part.stored("b", "x"))
                .finish(1, new byte[0]));
    }

    @Test
    void encryptionLinksAndOtherMethodsAreNotSupported() {
        unsupported(RawZip.of(Part.stored("a", "x").flags(1)));
        unsupported(RawZip.of(Part.stored("a", "x").flags(0x2000)));
        unsupported(RawZip.of(Part.stored("a", "/etc/passwd").link()));
        assertTrue(unsupported(RawZip.of(Part.stored("a", "x").method(12)))
                .getMessage()
                .contains("method 12"));
    }

    @Test
    void aPartOfSeveralIsNotSupported() {
        byte[] bytes = RawZip.of(Part.stored("a", "x"));
        bytes[bytes.length - 22 + 4] = 1;
        unsupported(bytes);
    }

    @Test
    void seventyThousandEntriesAreCountedBeforeTheyAreRead() {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 70_000; i++) {
            files.put("f" + i, "");
        }
        byte[] honest = Archives.zip(files);
        assertTrue(tooLarge(honest).getMessage().contains("70000 entries"));
    }

    @Test
    void aHugeDirectoryOfFewEntriesIsNotAllocated() {
        byte[] bytes = new byte[5_000_000];
        byte[] end = RawZip.of();
        System.arraycopy(end, 0, bytes, bytes.length - end.length, end.length);
        int size = bytes.length - end.length;
        for (int i = 0; i < 4; i++) {
            bytes[size + 12 + i] = (byte) (size >> (8 * i));
        }
        tooLarge(bytes);
    }

    @Test
    void anArchiveInsideAnArchiveStaysClosed() throws IOException {
        byte[] nested = RawZip.of(Part.deflated("inner.zip", RawZip.of(Part.deflated("bomb", ZEROS))));
        ZipArchive archive = Archives.open(nested);
        assertEquals(ContainerKind.OTHER_ZIP, ContainerKind.of(archive));
        assertTrue(Archives.drain(archive) < 1000);
    }

    @Test
    void aSmallBombIsStoppedByItsRatio() {
        assertTrue(tooLarge(RawZip.of(Part.deflated("a", ZEROS))).getMessage().contains("100 times"));
        assertEquals(100_000, drained(RawZip.of(Part.deflated("a", new byte[100_000]))));
    }

    private static long drained(byte[] archive) {
        try {
            return Archives.drain(Archives.open(archive));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A GiB of line feeds in a MB, once with its true size and once with a small one. */
    @Test
    void aLargeBombNeedsNeitherTimeNorMemory() {
        byte[] packed = gibibyteOfLineFeeds();
        assertTrue(packed.length < 1_100_000, packed.length + " bytes");
        Part honest = Part.stored("a", packed).method(8).statedBytes(1L << 30);
        Part lying = Part.stored("a", packed).method(8).statedBytes(1000);
        long before = allocated();
        tooLarge(RawZip.of(honest));
        damaged(RawZip.of(lying));
        long used = allocated() - before;
        assertTrue(used < 12L * packed.length, used + " bytes allocated");
    }

    /** One MiB, flushed so that it may follow itself, 1024 times, and an empty end. */
    private static byte[] gibibyteOfLineFeeds() {
        byte[] mebibyte = new byte[1 << 20];
        Arrays.fill(mebibyte, (byte) '\n');
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(mebibyte);
        byte[] once = new byte[8192];
        int size = deflater.deflate(once, 0, once.length, Deflater.FULL_FLUSH);
        deflater.end();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < 1024; i++) {
            packed.write(once, 0, size);
        }
        packed.writeBytes(RawZip.deflate(new byte[0]));
        return packed.toByteArray();
    }

    /** Two megabytes go through a few buffers. */
    @Test
    void aLargeEntryIsNeverHeldInMemory() throws IOException {
        byte[] gcode = Archives.gcode(2_000_000);
        ZipArchive archive = Archives.open(RawZip.of(Part.deflated("plate.gcode", gcode)));
        long before = allocated();
        assertEquals(gcode.length, Archives.drain(archive));
        long used = allocated() - before;
        assertTrue(used < 500_000, used + " bytes allocated");
    }

    private static long allocated() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] whole = sample();
        for (int length = 0; length < whole.length; length++) {
            damaged(Arrays.copyOf(whole, length));
        }
    }

    @Test
    @Tag("slow")
    void everyChangedBitGivesARefusalOrAResult() {
        byte[] whole = sample();
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 1; bit < 256; bit <<= 1) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) bit;
                refused += refuses(changed) ? 1 : 0;
            }
        }
        assertTrue(refused > whole.length * 4, refused + " of " + whole.length * 8);
    }

    private static boolean refuses(byte[] archive) {
        try {
            Archives.exercise(archive);
            return false;
        } catch (PluginException refused) {
            return true;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] sample() {
        return RawZip.of(
                Part.deflated("Metadata/slice_info.config", SliceInfoTest.SAMPLE.getBytes(StandardCharsets.UTF_8)),
                Part.stored("Metadata/plate_1.json", "{\"filament_ids\":[0,1]}"));
    }
}
