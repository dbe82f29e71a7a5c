package app.nozzly.persistence.jpa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A fingerprint of rows in whatever order: the SHA-256 of each, added up modulo 2<sup>256</sup>. It shows damage and loss; it does not show what somebody
 * forges who can choose the rows. Not thread-safe.
 */
public final class ContentSum {

    private static final int BITS = 8;
    private static final int BYTE = 0xff;

    private final MessageDigest digest;
    private final byte[] sum;
    private long rows;

    public ContentSum() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.sum = new byte[digest.getDigestLength()];
    }

    /** Adds a row. */
    public void add(String row) {
        byte[] one = digest.digest(row.getBytes(StandardCharsets.UTF_8));
        int carry = 0;
        for (int index = sum.length - 1; index >= 0; index--) {
            int total = (sum[index] & BYTE) + (one[index] & BYTE) + carry;
            sum[index] = (byte) total;
            carry = total >> BITS;
        }
        rows++;
    }

    /** How many rows were added. */
    public long rows() {
        return rows;
    }

    /** The fingerprint, 64 hexadecimal digits; all are 0 without a row. */
    public String text() {
        return HexFormat.of().formatHex(sum);
    }
}
