package app.nozzly.host.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads an answer of HTTP/1.1 to its end. One use. */
final class AnswerReader {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int HEX = 16;

    private final InputStream stream;
    private final int most;

    AnswerReader(InputStream stream, int most) {
        this.stream = stream;
        this.most = most;
    }

    WebAnswer read() throws IOException {
        String[] status = line().split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("[2-5]\\d\\d")) {
            throw new IOException("no answer of HTTP");
        }
        Map<String, String> headers = headers();
        return new WebAnswer(Integer.parseInt(status[1]), headers, body(headers));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        int lines = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || lines++ == MOST_HEADERS) {
                throw new IOException("headers that are none");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String coding = headers.getOrDefault("transfer-encoding", "");
        if (coding.equalsIgnoreCase("chunked")) {
            return chunks();
        }
        if (!coding.isEmpty()) {
            throw new IOException("a coding that was not asked for");
        }
        String length = headers.get("content-length");
        return length == null ? HttpLine.rest(stream, most) : announced(length);
    }

    private byte[] announced(String length) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        HttpLine.part(stream, size(length, 10, 0), read);
        return read.toByteArray();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (true) {
            int size = size(line().replaceFirst("[;\\s].*", ""), HEX, read.size());
            if (size == 0) {
                return read.toByteArray();
            }
            HttpLine.part(stream, size, read);
            if (!line().isEmpty()) {
                throw new IOException("a piece without an end");
            }
        }
    }

    private int size(String text, int radix, int before) throws IOException {
        if (!text.matches("[0-9a-fA-F]{1,15}")) {
            throw new IOException("a length that is none");
        }
        long size = parsed(text, radix);
        if (size > most - before) {
            throw new HttpLine.TooLongException(most);
        }
        return (int) size;
    }

    private static long parsed(String text, int radix) throws IOException {
        try {
            return Long.parseLong(text, radix);
        } catch (NumberFormatException none) {
            throw new IOException("a length that is none", none);
        }
    }

    /** A line without its end. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int sign = stream.read(); sign != '\n'; sign = stream.read()) {
            if (sign < 0 || line.size() == LONGEST_LINE) {
                throw new IOException("a line without an end");
            }
            line.write(sign);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
