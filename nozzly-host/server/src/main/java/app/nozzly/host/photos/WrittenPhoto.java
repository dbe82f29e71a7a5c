package app.nozzly.host.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as JPEG. Immutable but for its bytes, which belong to whoever asked.
 *
 * @param bytes of the file
 * @param width in pixels
 * @param height in pixels
 */
record WrittenPhoto(byte[] bytes, int width, int height) {

    /** Good to the eye; less only for what will not fit, such as noise. */
    private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f, 0.3f};

    /** The picture in at most so many bytes: as well as that allows, and smaller where nothing else helps. */
    static WrittenPhoto of(BufferedImage picture, int most) {
        BufferedImage shown = picture;
        Optional<byte[]> written = fitting(shown, most);
        while (written.isEmpty()) {
            shown = PhotoScaling.of(shown, Math.max(shown.getWidth(), shown.getHeight()) / 2, 1);
            written = fitting(shown, most);
        }
        return new WrittenPhoto(written.get(), shown.getWidth(), shown.getHeight());
    }

    private static Optional<byte[]> fitting(BufferedImage picture, int most) {
        for (float quality : QUALITIES) {
            byte[] bytes = bytes(picture, quality);
            if (bytes.length <= most) {
                return Optional.of(bytes);
            }
        }
        return Optional.empty();
    }

    /** Pixels alone: no metadata is handed to the writer. */
    private static byte[] bytes(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
