package app.nozzly.host.outbound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One question over HTTP/1.1 on a connection of its own, to an address that somebody else has chosen: the client of the JDK would look the name up again. The
 * connection is cut at the deadline, whatever comes. One use.
 */
final class HttpLine {

    private final WebLimits limits;

    /** More came than is taken. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1;

        TooLongException(int bytes) {
            super("more than " + bytes + " bytes");
        }
    }

    HttpLine(WebLimits limits) {
        this.limits = limits;
    }

    /** @throws SocketTimeoutException when the whole answer is not there in time */
    WebAnswer get(URI address, InetAddress place, int port) throws IOException {
        long end = System.nanoTime() + limits.deadline().toNanos();
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            socket.connect(new InetSocketAddress(place, port), (int)
                    limits.connecting().toMillis());
            CompletableFuture<Void> cut = cutLater(socket, end);
            try (Socket line = secured(socket, address, port)) {
                line.getOutputStream().write(question(address));
                line.getOutputStream().flush();
                return new AnswerReader(new BufferedInputStream(line.getInputStream()), limits.bytes()).read();
            } catch (IOException broken) {
                throw System.nanoTime() >= end ? late(broken) : broken;
            } finally {
                cut.cancel(false);
            }
        }
    }

    private static CompletableFuture<Void> cutLater(Socket socket, long end) {
        long left = Math.max(0, end - System.nanoTime());
        CompletableFuture<Void> reached = new CompletableFuture<>();
        return reached.completeOnTimeout(null, left, TimeUnit.NANOSECONDS).thenRun(() -> close(socket));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // then there is nothing to cut
        }
    }

    private static IOException late(IOException broken) {
        IOException late = new SocketTimeoutException("cut at the deadline");
        late.initCause(broken);
        return late;
    }

    private static Socket secured(Socket socket, URI address, int port) throws IOException {
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return socket;
        }
        SSLSocketFactory sockets = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) sockets.createSocket(socket, WebReader.host(address), port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] question(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String text = "GET " + path + query + " HTTP/1.1\r\nHost: " + address.getHost() + port
                + "\r\nAccept: application/json\r\nAccept-Encoding: identity\r\nUser-Agent: Nozzly\r\nConnection: close\r\n\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** All that is left, but no more than some bytes. */
    static byte[] rest(InputStream stream, int most) throws IOException {
        byte[] bytes = stream.readNBytes(most);
        if (bytes.length == most && stream.read() >= 0) {
            throw new TooLongException(most);
        }
        return bytes;
    }

    /** Adds a part of known length to what was read. */
    static void part(InputStream stream, int length, ByteArrayOutputStream read) throws IOException {
        byte[] bytes = stream.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer ends in the middle");
        }
        read.writeBytes(bytes);
    }
}
