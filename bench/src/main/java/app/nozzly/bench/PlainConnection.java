package app.nozzly.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection of HTTP/1.1 that is kept open, and no more: so that the load costs less than what is measured. Not thread-safe. */
final class PlainConnection implements AutoCloseable {

    private static final int BUFFER = 65_536;
    private static final int HEXADECIMAL = 16;
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";

    private final Socket socket;
    private final InputStream input;
    private final OutputStream output;
    private final byte[] buffer = new byte[BUFFER];

    PlainConnection(String url) throws IOException {
        URI address = URI.create(url);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream(), BUFFER);
        output = socket.getOutputStream();
    }

    /** The bytes of a request; an empty body is none. */
    static byte[] request(String method, String path, String headers, String body) {
        String content = body.isEmpty()
                ? ""
                : "Content-Type: application/json\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                        + "\r\n";
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + content + "\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a request, reads its answer to the end and gives the status. */
    int ask(byte[] request) throws IOException {
        output.write(request);
        output.flush();
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.toLowerCase(Locale.ROOT);
            chunked |= name.equals(CHUNKED);
            if (name.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            skip(length);
        }
        return Integer.parseInt(status.substring(9, 12));
    }

    private void skipChunks() throws IOException {
        for (int size = chunk(); size > 0; size = chunk()) {
            skip(size);
            line();
        }
        line();
    }

    /** The size of the next chunk in bytes; what may follow it on its line is an extension. */
    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), HEXADECIMAL);
    }

    private void skip(int length) throws IOException {
        for (int left = length; left > 0; ) {
            int read = input.read(buffer, 0, Math.min(left, BUFFER));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int letter = input.read(); letter != '\n'; letter = input.read()) {
            if (letter < 0) {
                throw new EOFException();
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
