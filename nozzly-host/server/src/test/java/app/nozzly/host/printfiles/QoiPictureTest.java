package app.nozzly.host.printfiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QOI pictures become PNG; the JDK's own reader says whether they are the same. */
class QoiPictureTest {

    /** Written by hand after the specification: an RGB pixel, a difference, a run of two, a luma, an index, an RGBA. */
    @Test
    void everyOperationMeansWhatTheSpecificationSays() {
        byte[] operations = {
            (byte) 0xFE,
            100,
            50,
            25, // 100 50 25
            0x40 | 3 << 4 | 1 << 2 | 2, // +1 −1 0
            (byte) 0xC0 | 1, // twice the same
            (byte) (0x80 | 32 + 10),
            (byte) (8 + 2 << 4 | 8 - 3), // green +10, red +12, blue +7
            (100 * 3 + 50 * 5 + 25 * 7 + 255 * 11) % 64, // the first one
            (byte) 0xFF,
            1,
            2,
            3,
            4
        };
        byte[] picture = ByteBuffer.allocate(14 + operations.length + 8)
                .put(QoiImage.header(7, 1, 4))
                .put(operations)
                .put(new byte[] {0, 0, 0, 0, 0, 0, 0, 1})
                .array();
        int[] expected = {0x643219FF, 0x653119FF, 0x653119FF, 0x653119FF, 0x713B20FF, 0x643219FF, 0x01020304};
        assertArrayEquals(expected, pixels(QoiPicture.toPng(picture).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatIsWrittenIsReadBack(int seed) {
        Random random = new Random(seed);
        int width = 1 + random.nextInt(80);
        int height = 1 + random.nextInt(60);
        int[] pixels = new int[width * height];
        int colour = random.nextInt();
        for (int at = 0; at < pixels.length; at++) {
            colour = next(colour, random);
            pixels[at] = colour;
        }
        byte[] png = QoiPicture.toPng(QoiImage.of(width, height, pixels)).orElseThrow();
        assertArrayEquals(pixels, pixels(png));
        assertEquals(Optional.of(new Picture("image/png", width, height)), Picture.of(png));
    }

    private static int next(int colour, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt();
            case 1 -> colour & 0xFF | random.nextInt() << 8;
            case 2 -> colour + 0x01000100;
            case 3 -> colour + 0x080A0600;
            default -> colour;
        };
    }

    @Test
    void withoutAlphaTheyHaveNone() throws IOException {
        byte[] picture = QoiImage.of(2, 1, new int[] {0x102030FF, 0x405060FF});
        picture[12] = 3;
        BufferedImage image = image(QoiPicture.toPng(picture).orElseThrow());
        assertEquals(3, image.getColorModel().getNumComponents());
        assertEquals(0xFF405060, image.getRGB(1, 0));
    }

    @Test
    void anEverLargerPictureOfOneColourStaysOne() {
        int[] plain = new int[1000 * 1000];
        Arrays.fill(plain, 0xFF8000FF);
        byte[] qoi = QoiImage.of(1000, 1000, plain);
        assertTrue(qoi.length < 20_000);
        assertArrayEquals(plain, pixels(QoiPicture.toPng(qoi).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,4",
        "1,0,4",
        "-1,1,4",
        "4097,1,4",
        "1,4097,4",
        "2001,2000,4",
        "65536,65536,4",
        "2147483647,2147483647,4",
        "1,1,2",
        "1,1,5",
        "2,1,4",
        "1,2,4"
    })
    void hostileSizesAreNoPictures(int width, int height, int channels) {
        byte[] picture = QoiImage.of(1, 1, new int[] {0x11223344});
        System.arraycopy(QoiImage.header(width, height, channels), 0, picture, 0, 14);
        assertEquals(Optional.empty(), QoiPicture.toPng(picture));
        assertEquals(Optional.empty(), Picture.shown(picture));
    }

    @Test
    void shortenedOrLengthenedOnesAreNoPictures() {
        byte[] picture = QoiImage.of(3, 2, new int[] {1, 0x10203040, 0x11213140, 0x11213140, 0x70503010, 7});
        for (int length = 0; length < picture.length; length++) {
            assertEquals(Optional.empty(), QoiPicture.toPng(Arrays.copyOf(picture, length)), "cut at " + length);
            byte[] gap = picture.clone();
            System.arraycopy(picture, length, gap, Math.max(0, length - 1), picture.length - length);
            QoiPicture.toPng(Arrays.copyOf(gap, picture.length - 1)).ifPresent(png -> pixels(png));
        }
        assertEquals(Optional.empty(), QoiPicture.toPng(Arrays.copyOf(picture, picture.length + 3)));
    }

    @Test
    void noiseIsNeverMoreThanNoPicture() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            byte[] noise = new byte[22 + random.nextInt(200)];
            random.nextBytes(noise);
            System.arraycopy(QoiImage.header(1 + random.nextInt(9), 1 + random.nextInt(9), 4), 0, noise, 0, 14);
            System.arraycopy(new byte[] {0, 0, 0, 0, 0, 0, 0, 1}, 0, noise, noise.length - 8, 8);
            QoiPicture.toPng(noise).ifPresent(png -> pixels(png));
        }
    }

    private static int[] pixels(byte[] png) {
        BufferedImage image = image(png);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).map(argb -> Integer.rotateLeft(argb, 8)).toArray();
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
