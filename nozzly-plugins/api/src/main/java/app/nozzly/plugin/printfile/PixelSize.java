package app.nozzly.plugin.printfile;

/**
 * Size of a picture. Immutable.
 *
 * @param width pixels across, at least 1
 * @param height pixels down, at least 1
 */
public record PixelSize(int width, int height) {

    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(width + "x" + height);
        }
    }
}
