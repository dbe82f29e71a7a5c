package app.nozzly.inventory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The bytes of a picture in JPEG. Immutable: what comes in and goes out is a copy. */
public final class PhotoImage {

    private static final int[] BEGINNING = {0xFF, 0xD8, 0xFF};

    /** As many as a positive number holds. */
    private static final int MARK_BYTES = 7;

    private final byte[] bytes;

    private PhotoImage(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PhotoImage of(byte[] bytes) {
        return new PhotoImage(bytes.clone());
    }

    /** All of them. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many there are. */
    public int size() {
        return bytes.length;
    }

    /** A number that stands for these bytes: other bytes have another. */
    public long mark() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            long mark = 0;
            for (int index = 0; index < MARK_BYTES; index++) {
                mark = mark << Byte.SIZE | sum[index] & 0xFF;
            }
            return mark;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    boolean isJpeg() {
        for (int index = 0; index < BEGINNING.length; index++) {
            if (index >= bytes.length || (bytes[index] & 0xFF) != BEGINNING[index]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhotoImage image && Arrays.equals(bytes, image.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
