package app.nozzly.slicer.archive;

import static app.nozzly.slicer.archive.Archives.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.plugin.PluginException;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.UnreadableFileException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The binary header of FlashForge files. */
class GxHeaderTest {

    /** A header, a bitmap of 20 bytes at 58, a PNG of 22 bytes at 78, G-code at 100. */
    static byte[] sample() {
        ByteBuffer gx = ByteBuffer.allocate(120).order(ByteOrder.LITTLE_ENDIAN);
        gx.put("xgcode 1.0\n\0".getBytes(StandardCharsets.ISO_8859_1));
        gx.putInt(0x10, 58)
                .putInt(0x14, 78)
                .putInt(0x18, 100)
                .putInt(0x1C, 12_334)
                .putInt(0x20, 13_440);
        gx.putShort(0x2A, (short) 200).putShort(0x32, (short) 60).putShort(0x34, (short) 215);
        gx.position(58).put(new byte[] {'B', 'M'}).position(78).put(new byte[] {
            (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10
        });
        return gx.position(100)
                .put("G28\n".getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    private static GxHeader read(byte[] bytes) throws IOException {
        return GxHeader.read(PrintFileSource.of(Archives.NAME, bytes).open(), Archives.NAME);
    }

    private static byte[] with(int at, int value) {
        byte[] bytes = sample();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return bytes;
    }

    @Test
    void figuresAndPictures() throws IOException {
        assertEquals(
                new GxHeader(
                        Optional.of(12_334L),
                        13_440,
                        0,
                        Optional.of(new BigDecimal("0.200")),
                        Optional.of(60),
                        Optional.of(215),
                        Optional.empty(),
                        List.of(
                                new GxPicture(GxPicture.Format.BMP, 58, 20),
                                new GxPicture(GxPicture.Format.PNG, 78, 22)),
                        100),
                read(sample()));
    }

    @Test
    void zeroIsNotStatedAndOddPicturesAreLeftOut() throws IOException {
        GxHeader header = read(with(0x1C, 0));
        assertEquals(Optional.empty(), header.seconds());
        assertEquals(
                GxPicture.Format.UNKNOWN, read(with(58, 0)).pictures().get(0).format());
        assertEquals(1, read(with(0x14, 100)).pictures().size());
        assertEquals(4_294_967_295L, read(with(0x20, -1)).rightMm());
    }

    @Test
    void offsetsAreChecked() {
        for (int at : List.of(0x10, 0x14, 0x18)) {
            for (int value : List.of(0, 55, 120, 121, -1, Integer.MIN_VALUE)) {
                refused(UnreadableFileException.DAMAGED, () -> read(with(at, value)));
            }
        }
        refused(UnreadableFileException.DAMAGED, () -> read(with(0, 7)));
    }

    @Test
    void everyTruncationIsRefusedAndEveryChangeIsSurvived() throws IOException {
        byte[] whole = sample();
        for (int length = 0; length <= 100; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            refused(UnreadableFileException.DAMAGED, () -> read(cut));
        }
        for (int i = 0; i < whole.length * 256; i++) {
            byte[] changed = whole.clone();
            changed[i / 256] = (byte) i;
            survive(changed);
        }
    }

    private static void survive(byte[] bytes) throws IOException {
        try {
            read(bytes);
        } catch (PluginException refused) {
            assertEquals(UnreadableFileException.DAMAGED, refused.code());
        }
    }
}
