package app.nozzly.slicer;

import app.nozzly.plugin.printfile.PixelSize;
import app.nozzly.plugin.printfile.ThumbnailFormat;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a picture says of itself; the comment around it is not trusted.
 *
 * @param format by its first bytes
 * @param size by its own header
 */
record ImageHeader(ThumbnailFormat format, PixelSize size) {

    /** Pixels across or down of the largest picture that is kept. */
    private static final int LARGEST_SIDE = 4096;

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] QOI = {'q', 'o', 'i', 'f'};

    /** The header of a PNG, JPEG or QOI picture of sensible size. */
    static Optional<ImageHeader> of(byte[] image) {
        if (startsWith(image, PNG) && image.length >= 24) {
            return sized(ThumbnailFormat.PNG, number(image, 16, 4), number(image, 20, 4));
        }
        if (startsWith(image, QOI) && image.length >= 14) {
            return sized(ThumbnailFormat.QOI, number(image, 4, 4), number(image, 8, 4));
        }
        return image.length > 4 && number(image, 0, 3) == 0xFFD8FF ? jpeg(image) : Optional.empty();
    }

    private static Optional<ImageHeader> jpeg(byte[] image) {
        int at = 2;
        while (at + 9 < image.length && (image[at] & 0xFF) == 0xFF) {
            int marker = image[at + 1] & 0xFF;
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return sized(ThumbnailFormat.JPEG, number(image, at + 7, 2), number(image, at + 5, 2));
            }
            at += marker == 0xFF ? 1 : 2 + Math.max(2, (int) number(image, at + 2, 2));
        }
        return Optional.empty();
    }

    private static Optional<ImageHeader> sized(ThumbnailFormat format, long width, long height) {
        boolean sensible = width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;
        return sensible
                ? Optional.of(new ImageHeader(format, new PixelSize((int) width, (int) height)))
                : Optional.empty();
    }

    private static long number(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = from; i < from + count; i++) {
            value = (value << 8) | (bytes[i] & 0xFF);
        }
        return value;
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
