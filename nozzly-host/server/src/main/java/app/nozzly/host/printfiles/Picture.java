package app.nozzly.host.printfiles;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A stranger's picture, known by its own first bytes. Only PNG and JPEG of reasonable size count; QOI is made into PNG. Immutable.
 *
 * @param contentType {@code image/png} or {@code image/jpeg}
 * @param width pixels across, as its header says
 * @param height pixels down
 */
record Picture(String contentType, int width, int height) {

    /** Most bytes of a picture that is kept. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final long MOST_PIXELS = 4096L * 4096L;
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER = 0x49484452;
    private static final int PNG_SIZE_END = 24;
    private static final int JPEG_START = 0xFFD8;
    private static final int JPEG_FRAME_BYTES = 9;

    /** What the bytes are; empty when they are no such picture, or too large a one. */
    static Optional<Picture> of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(bytes);
        return png(content).or(() -> jpeg(content)).filter(Picture::isReasonable);
    }

    /** The bytes that a browser can show: PNG and JPEG as they are, QOI as PNG; empty when the picture cannot be shown. */
    static Optional<byte[]> shown(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        return QoiPicture.toPng(bytes)
                .or(() -> Optional.of(bytes))
                .filter(picture -> of(picture).isPresent());
    }

    private boolean isReasonable() {
        return width > 0 && height > 0 && (long) width * height <= MOST_PIXELS;
    }

    private static Optional<Picture> png(ByteBuffer content) {
        boolean png = content.limit() >= PNG_SIZE_END
                && content.getLong(0) == PNG_SIGNATURE
                && content.getInt(12) == PNG_HEADER;
        return png ? Optional.of(new Picture("image/png", content.getInt(16), content.getInt(20))) : Optional.empty();
    }

    /** The size stands in the first start-of-frame segment; the segments before it are stepped over. */
    private static Optional<Picture> jpeg(ByteBuffer content) {
        if (content.limit() < 4 || unsigned(content, 0) != JPEG_START) {
            return Optional.empty();
        }
        int at = 2;
        while (at + JPEG_FRAME_BYTES <= content.limit() && content.get(at) == (byte) 0xFF) {
            int marker = content.get(at + 1) & 0xFF;
            if (isFrame(marker)) {
                return Optional.of(new Picture("image/jpeg", unsigned(content, at + 7), unsigned(content, at + 5)));
            }
            at += 2 + unsigned(content, at + 2);
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, which share their range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int unsigned(ByteBuffer content, int at) {
        return content.getShort(at) & 0xFFFF;
    }
}
