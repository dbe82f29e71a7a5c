package app.nozzly.host.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Real pictures, made as they are needed, and what strangers make of them. */
public final class Pictures {

    private Pictures() {}

    /** A picture whose left half is red and whose right half is blue, but for a white corner at the top left. */
    static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean corner = x < width / 4 && y < height / 4;
                image.setRGB(x, y, corner ? 0xFFFFFF : x < width / 2 ? 0xFF0000 : 0x0000FF);
            }
        }
        return image;
    }

    static BufferedImage noise(int width, int height) {
        Random random = new Random(7);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    /** Red and blue halves in PNG. */
    public static byte[] png(int width, int height) {
        return written(halves(width, height), "png");
    }

    /** The same in JPEG. */
    public static byte[] jpeg(int width, int height) {
        return written(halves(width, height), "jpeg");
    }

    static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] progressive(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A JPEG with a segment behind its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer with = ByteBuffer.allocate(jpeg.length + content.length + 4);
        with.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2));
        return with.put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** What a camera says of how it was held, in either order of bytes. */
    static byte[] exif(int orientation, boolean littleEndian) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + 40);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.order(littleEndian ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        exif.put((littleEndian ? "II" : "MM").getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return exif.put("GPS 51.5N 0.1W".getBytes(StandardCharsets.ISO_8859_1)).array();
    }

    /** A PNG that says it has other sides. */
    static byte[] claiming(byte[] png, int width, int height) {
        byte[] lying = png.clone();
        ByteBuffer.wrap(lying).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(lying, 12, 17);
        ByteBuffer.wrap(lying).putInt(29, (int) sum.getValue());
        return lying;
    }

    /** A JPEG that says it has other sides. */
    static byte[] claimingJpeg(byte[] jpeg, int width, int height) {
        byte[] lying = jpeg.clone();
        for (int place = 2; place < lying.length; place++) {
            if ((lying[place] & 0xFF) == 0xFF && (lying[place + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(lying).putShort(place + 5, (short) height).putShort(place + 7, (short) width);
                return lying;
            }
        }
        throw new AssertionError("no frame");
    }

    static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    static byte[] followedBy(byte[] bytes, String text) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + text.length());
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, more, bytes.length, text.length());
        return more;
    }

    /** Each byte as a character. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
