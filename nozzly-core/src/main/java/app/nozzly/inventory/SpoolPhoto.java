package app.nozzly.inventory;

import app.nozzly.problem.Validation;

/**
 * The picture of a spool, as small as its page needs it. Immutable.
 *
 * @param spool whose
 * @param image in JPEG, at most {@link #MOST_BYTES}
 * @param width in pixels, 1 to {@link #LONGEST_SIDE}
 * @param height in pixels, 1 to {@link #LONGEST_SIDE}
 */
public record SpoolPhoto(SpoolId spool, PhotoImage image, int width, int height) {

    /** Most pixels of a side. */
    public static final int LONGEST_SIDE = 1600;

    /** Most bytes of an image: 512 KB. A store keeps it in one row. */
    public static final int MOST_BYTES = 512 * 1024;

    public SpoolPhoto {
        new Validation(SpoolPhoto.class)
                .require(image.size() <= MOST_BYTES, "image", "photo.size", image.size(), MOST_BYTES)
                .require(image.isJpeg(), "image", "photo.format")
                .require(isSide(width) && isSide(height), "image", "photo.sides", width, height, LONGEST_SIDE)
                .done();
    }

    private static boolean isSide(int pixels) {
        return pixels > 0 && pixels <= LONGEST_SIDE;
    }
}
