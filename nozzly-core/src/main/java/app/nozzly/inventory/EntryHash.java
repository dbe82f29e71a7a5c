package app.nozzly.inventory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Fingerprint of one item's ledger up to an entry and with it: SHA-256 over the fingerprint before it and every field of the entry ({@link EntryFields}).
 * Who changes, removes, adds or swaps entries changes all fingerprints after them. Immutable.
 */
public final class EntryHash {

    /** Before the first entry: 32 zero bytes. */
    public static final EntryHash NONE = new EntryHash(new byte[32]);

    private final byte[] bytes;

    private EntryHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * As a store keeps it.
     *
     * @param bytes 32 of them
     */
    public static EntryHash of(byte[] bytes) {
        if (bytes.length != NONE.bytes.length) {
            throw new IllegalArgumentException("A fingerprint has 32 bytes, not " + bytes.length);
        }
        return new EntryHash(bytes.clone());
    }

    /** The fingerprint after the next entry. */
    public EntryHash next(EntryFields entry) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        entry.feed(digest);
        return new EntryHash(digest.digest());
    }

    /** A copy, 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 64 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
