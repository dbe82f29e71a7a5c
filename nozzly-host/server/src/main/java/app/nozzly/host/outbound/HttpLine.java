package app.nozzly.host.outbound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
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
    private final Deadline end;

    /** The host cannot be reached in time: another address of it may. */
    static final class UnreachedException extends SocketTimeoutException {

        private static final long serialVersionUID = 1;

        UnreachedException(SocketTimeoutException cause) {
            super("no connection in time");
            initCause(cause);
        }
    }

    /** More came than is taken. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1;

        TooLongException(int bytes) {
            super("more than " + bytes + " bytes");
        }
    }

    HttpLine(WebLimits limits, Deadline end) {
        this.limits = limits;
        this.end = end;
    }

    /** @throws SocketTimeoutException when the whole answer is not there in time */
    WebAnswer get(URI address, InetAddress at) throws IOException {
        WebPlace place = WebPlace.of(address).orElseThrow(() -> new IOException("no host"));
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            connect(socket, new InetSocketAddress(at, place.port(address.getScheme())));
            CompletableFuture<Void> cut = cutLater(socket);
            try (Socket line = secured(socket, address, place)) {
                line.getOutputStream().write(question(address, place));
                line.getOutputStream().flush();
                return new AnswerReader(new BufferedInputStream(line.getInputStream()), limits.bytes()).read();
            } catch (IOException broken) {
                throw end.isOver() ? late(broken) : broken;
            } finally {
                cut.cancel(false);
            }
        }
    }

    private void connect(Socket socket, InetSocketAddress where) throws IOException {
        long patience = Math.min(limits.connecting().toMillis(), end.left().toMillis());
        if (patience == 0) {
            throw new SocketTimeoutException("no time left to connect");
        }
        try {
            socket.connect(where, (int) patience);
        } catch (SocketTimeoutException silent) {
            throw new UnreachedException(silent);
        } catch (ConnectException | NoRouteToHostException closed) {
            throw closed;
        } catch (SocketException unreachable) {
            throw (IOException) new ConnectException("no way there").initCause(unreachable);
        }
    }

    private CompletableFuture<Void> cutLater(Socket socket) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        return reached.completeOnTimeout(null, end.left().toNanos(), TimeUnit.NANOSECONDS)
                .thenRun(() -> close(socket));
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

    private static Socket secured(Socket socket, URI address, WebPlace place) throws IOException {
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return socket;
        }
        SSLSocketFactory sockets = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) sockets.createSocket(socket, place.name(), place.port("https"), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] question(URI address, WebPlace place) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String text = "GET " + path + query + " HTTP/1.1\r\nHost: " + place
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
