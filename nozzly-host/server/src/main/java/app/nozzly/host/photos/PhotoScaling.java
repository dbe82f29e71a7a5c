package app.nozzly.host.photos;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes a picture smaller and turns it upright: each new pixel is the mean of the area that it covers, by exact shares. What shows through is white. Needs
 * no screen, and holds one row of either picture. Not thread-safe.
 */
final class PhotoScaling {

    private static final int COLOURS = 3;
    private static final int WHITE = 255;

    private final BufferedImage from;
    private final int width;
    private final int height;
    private final int orientation;
    private final BufferedImage to;
    private final int[] pixels;
    private final long[] across;
    private final long[] row;

    private PhotoScaling(BufferedImage from, int longest, int orientation) {
        this.from = from;
        int longer = Math.max(from.getWidth(), from.getHeight());
        int side = Math.min(longer, longest);
        this.width = Math.max(1, from.getWidth() * side / longer);
        this.height = Math.max(1, from.getHeight() * side / longer);
        this.orientation = orientation;
        boolean turned = orientation > 4;
        this.to = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        this.pixels = new int[from.getWidth()];
        this.across = new long[width * COLOURS];
        this.row = new long[width * COLOURS];
    }

    /**
     * The picture in at most so many pixels on its longer side.
     *
     * @param orientation how the camera was held, 1 to 8 as Exif says
     */
    static BufferedImage of(BufferedImage from, int longest, int orientation) {
        return new PhotoScaling(from, longest, orientation).scaled();
    }

    /** A row of the old picture reaches over {@code height} of the {@code from.getHeight()} parts of a new row. */
    private BufferedImage scaled() {
        int whole = from.getHeight();
        for (int y = 0; y < whole; y++) {
            squeeze(y);
            long start = (long) y * height;
            int target = (int) (start / whole);
            long boundary = (target + 1L) * whole;
            long end = start + height;
            add(Math.min(end, boundary) - start);
            if (end >= boundary) {
                write(target);
                add(end - boundary);
            }
        }
        return to;
    }

    /** Sums of an old row's colours in the width of a new one. */
    private void squeeze(int y) {
        int whole = from.getWidth();
        from.getRGB(0, y, whole, 1, pixels, 0, whole);
        Arrays.fill(across, 0);
        for (int x = 0; x < whole; x++) {
            long start = (long) x * width;
            int target = (int) (start / whole);
            long boundary = (target + 1L) * whole;
            long end = start + width;
            add(target, pixels[x], Math.min(end, boundary) - start);
            if (end > boundary) {
                add(target + 1, pixels[x], end - boundary);
            }
        }
    }

    private void add(int target, int pixel, long share) {
        int opaque = pixel >>> 24;
        for (int colour = 0; colour < COLOURS; colour++) {
            int value = pixel >> 16 - 8 * colour & 0xFF;
            int shown = (value * opaque + WHITE * (255 - opaque)) / 255;
            across[target * COLOURS + colour] += shown * share;
        }
    }

    private void add(long share) {
        for (int index = 0; index < row.length; index++) {
            row[index] += across[index] * share;
        }
    }

    private void write(int y) {
        long area = (long) from.getWidth() * from.getHeight();
        for (int x = 0; x < width; x++) {
            int pixel = 0;
            for (int colour = 0; colour < COLOURS; colour++) {
                pixel = pixel << 8 | (int) ((row[x * COLOURS + colour] + area / 2) / area);
            }
            place(x, y, pixel);
        }
        Arrays.fill(row, 0);
    }

    /** Source: Exif 2.3, 4.6.4, orientation. */
    private void place(int x, int y, int pixel) {
        int right = width - 1 - x;
        int below = height - 1 - y;
        switch (orientation) {
            case 2 -> to.setRGB(right, y, pixel);
            case 3 -> to.setRGB(right, below, pixel);
            case 4 -> to.setRGB(x, below, pixel);
            case 5 -> to.setRGB(y, x, pixel);
            case 6 -> to.setRGB(below, x, pixel);
            case 7 -> to.setRGB(below, right, pixel);
            case 8 -> to.setRGB(y, right, pixel);
            default -> to.setRGB(x, y, pixel);
        }
    }
}
