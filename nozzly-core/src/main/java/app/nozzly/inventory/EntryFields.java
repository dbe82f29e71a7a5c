package app.nozzly.inventory;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * The fields of a ledger entry in the one form that is hashed: for each that is there its name, a zero byte, the length of its text in four bytes, and its
 * text in UTF-8. Absent ones leave nothing, so that a field that is added later leaves older fingerprints as they are. Not thread-safe.
 */
public final class EntryFields {

    private final ByteArrayOutputStream form = new ByteArrayOutputStream(512);

    /** Adds a field; its text is that of the value. */
    public EntryFields with(String name, Object value) {
        byte[] text = text(value).getBytes(StandardCharsets.UTF_8);
        form.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        form.write(0);
        form.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        form.writeBytes(text);
        return this;
    }

    /** Adds a field that is there. */
    public EntryFields with(String name, Optional<?> value) {
        value.ifPresent(there -> with(name, there));
        return this;
    }

    void feed(MessageDigest digest) {
        digest.update(form.toByteArray());
    }

    /** Numbers and moments have one text each, whatever their scale and precision. */
    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Instant moment) {
            return moment.getEpochSecond() + "." + moment.getNano() / 1000;
        }
        return value.toString();
    }
}
