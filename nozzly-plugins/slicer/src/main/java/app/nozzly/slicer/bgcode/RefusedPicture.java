package app.nozzly.slicer.bgcode;

/**
 * A picture that was left out.
 *
 * @param width claimed pixels across
 * @param height claimed pixels down
 * @param reason why
 */
public record RefusedPicture(int width, int height, Reason reason) {

    /** Why a picture is left out. */
    public enum Reason {
        /** It has more bytes than the limits allow. */
        TOO_LARGE,
        /** There are more pictures, or more bytes of pictures, than one file is allowed. */
        LEFT_OUT,
        /** Its checksum or its compression is wrong. */
        DAMAGED,
        /** It is neither PNG nor JPEG nor QOI, or it is compressed in an unknown way. */
        UNKNOWN_FORM
    }
}
