package app.nozzly.workshop;

import java.util.Arrays;

/** The bytes of an image. Immutable: what comes in and goes out is a copy. */
public final class LogoImage {

    private final byte[] bytes;

    private LogoImage(byte[] bytes) {
        this.bytes = bytes;
    }

    public static LogoImage of(byte[] bytes) {
        return new LogoImage(bytes.clone());
    }

    /** All of them. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many there are. */
    public int size() {
        return bytes.length;
    }

    /** Whether some bytes stand at a place. */
    boolean isAt(int offset, byte[] wanted) {
        int end = offset + wanted.length;
        return end <= bytes.length && Arrays.equals(bytes, offset, end, wanted, 0, wanted.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogoImage image && Arrays.equals(bytes, image.bytes);
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
