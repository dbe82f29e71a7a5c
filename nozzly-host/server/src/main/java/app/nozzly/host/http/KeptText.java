package app.nozzly.host.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Kept answers as stores hold them: short ones as they are, long ones packed, because a column has an end. Stateless. */
final class KeptText {

    private static final int LONG = 100_000;
    /** No JSON object begins like this. */
    private static final String PACKED = "gzip:";

    private KeptText() {}

    static String pack(String json) {
        if (json.length() < LONG) {
            return json;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return PACKED + Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    static String unpack(String kept) {
        if (!kept.startsWith(PACKED)) {
            return kept;
        }
        byte[] packed = Base64.getDecoder().decode(kept.substring(PACKED.length()));
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
