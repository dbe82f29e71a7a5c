package app.nozzly.host.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@Timeout(30)
class WebReaderTest {

    private static final WebLimits SHORT = new WebLimits(Duration.ofSeconds(2), Duration.ofSeconds(1), 1000);

    private final Answering server = new Answering();

    /** Answers each connection with the next of some texts, byte for byte. */
    private static final class Answering implements AutoCloseable {

        final List<String> questions = new CopyOnWriteArrayList<>();
        final Deque<String> answers = new ArrayDeque<>();
        private final ServerSocket socket;

        Answering() {
            try {
                socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
            } catch (IOException occupied) {
                throw new UncheckedIOException(occupied);
            }
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket line = socket.accept()) {
                    questions.add(question(line.getInputStream()));
                    answer(line.getOutputStream(), answers.isEmpty() ? "" : answers.pop());
                } catch (SocketException closed) {
                    // the reader had enough, or the test is over
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }

        /** A dripping answer sends a byte, waits, and never ends. */
        private static void answer(OutputStream stream, String text) throws IOException {
            if (!text.equals("DRIP")) {
                stream.write(text.getBytes(StandardCharsets.ISO_8859_1));
                stream.flush();
                return;
            }
            try {
                for (int drop = 0; drop < 100; drop++) {
                    stream.write("HTTP/1.1 200 OK\r\nx: ".charAt(Math.min(drop, 18)));
                    stream.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        private static String question(InputStream stream) throws IOException {
            StringBuilder text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                int sign = stream.read();
                if (sign < 0) {
                    break;
                }
                text.append((char) sign);
            }
            return text.toString();
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private WebAnswer get(String host, String path, String... answers) {
        server.answers.addAll(List.of(answers));
        return reader(name -> List.of(InetAddress.getByName("127.0.0.1")))
                .get(URI.create("http://" + host + ":" + server.port() + path));
    }

    private static WebReader reader(NameSource names) {
        return new WebReader(new AllowedHosts(List.of(), true), names, SHORT);
    }

    @Test
    void anAnswerIsReadInItsThreeForms() {
        assertEquals(
                "hello",
                text(get(
                        "nas",
                        "/a?b=c%20d",
                        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Total-Count: 7\r\n\r\nhello!")));
        assertEquals(
                "hello",
                text(get(
                        "nas",
                        "",
                        "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")));
        assertEquals("hello", text(get("nas", "/", "HTTP/1.0 404 No\r\n\r\nhello")));
        assertTrue(
                server.questions.get(0).startsWith("GET /a?b=c%20d HTTP/1.1\r\nHost: nas:" + server.port() + "\r\n"),
                server.questions.get(0));
        assertTrue(server.questions.get(1).startsWith("GET / HTTP/1.1\r\n"));
    }

    @Test
    void aNameWithAnUnderscoreIsAHost() {
        assertEquals(
                "hello",
                text(get("my_nas", "/", "HTTP/1.1 307 Go\r\nLocation: /b\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\nhello")));
        assertTrue(
                server.questions.get(1).startsWith("GET /b HTTP/1.1\r\nHost: my_nas:" + server.port() + "\r\n"),
                server.questions.get(1));
    }

    @Test
    void anAddressThatIsSilentIsPassedOver() {
        server.answers.add("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        WebLimits patient = new WebLimits(Duration.ofMillis(300), Duration.ofSeconds(10), 1000);
        NameSource both = name -> List.of(InetAddress.getByName("10.255.255.1"), InetAddress.getByName("127.0.0.1"));
        WebReader reader = new WebReader(new AllowedHosts(List.of(), true), both, patient);
        assertEquals("ok", text(reader.get(URI.create("http://nas:" + server.port() + "/"))));
    }

    @Test
    void anAnswerIsCutAtTheDeadlineOfTheWhole() {
        WebLimits patient = new WebLimits(Duration.ofSeconds(2), Duration.ofSeconds(20), 1000);
        WebReader reader = new WebReader(
                new AllowedHosts(List.of(), true), name -> List.of(InetAddress.getByName("127.0.0.1")), patient);
        server.answers.add("DRIP");
        Deadline soon = Deadline.in(Duration.ofMillis(200));
        long start = System.nanoTime();
        assertThrows(NozzlyException.class, () -> reader.get(URI.create("http://nas:" + server.port() + "/"), soon));
        assertTrue(System.nanoTime() - start < 8_000_000_000L, "the whole is over before the answer's own time");
    }

    @Test
    void S10_theConnectionGoesToTheAddressThatWasChecked() {
        Deque<String> addresses = new ArrayDeque<>(List.of("127.0.0.1", "169.254.169.254", "8.8.8.8"));
        server.answers.add("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        WebReader rebinding = reader(name -> List.of(InetAddress.getByName(addresses.pop())));
        URI address = URI.create("http://rebinding.example:" + server.port() + "/");
        assertEquals("ok", text(rebinding.get(address)), "the name is looked up once");
        assertEquals(2, addresses.size());
        assertEquals(
                "address",
                assertThrows(NozzlyException.class, () -> rebinding.get(address))
                        .fieldErrors()
                        .get(0)
                        .field());
        assertThrows(NozzlyException.class, () -> rebinding.get(address));
        assertEquals(1, server.questions.size());
    }

    @Test
    void aRedirectIsFollowedOnTheSameHostOnly() {
        String back = "HTTP/1.1 307 Elsewhere\r\nLocation: ";
        assertEquals(
                "ok",
                text(get("nas", "/spool/", back + "/spool\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")));
        assertTrue(server.questions.get(1).startsWith("GET /spool HTTP"));
        for (String elsewhere : List.of(
                "http://169.254.169.254/latest",
                "http://nas:1/",
                "https://nas:" + server.port() + "/",
                "//evil.example/",
                "http://u:p@other/",
                "file:///etc/passwd",
                "gopher://nas/x")) {
            assertUnreadable("/", back + elsewhere + "\r\n\r\n");
        }
        String loop = back + "/\r\n\r\n";
        server.answers.clear();
        assertUnreadable("/", loop, loop, loop, loop, loop);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DRIP",
                "SSH-2.0-OpenSSH_9\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffff\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
                "HTTP/1.1 307 OK\r\nLocation: http://[\r\n\r\n"
            })
    void whatIsNoAnswerInTimeIsRefused(String answer) {
        assertUnreadable("/", answer);
    }

    @Test
    void anAnswerThatDoesNotEndIsCutAtItsGreatestSize() {
        assertUnreadable("/", "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(1001));
        assertUnreadable(
                "/",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "3e8\r\n" + "x".repeat(1000)
                        + "\r\n1\r\nx\r\n0\r\n\r\n");
        assertUnreadable("/", "HTTP/1.1 200 OK\r\n" + "x: y\r\n".repeat(101) + "\r\n");
        assertUnreadable("/", "HTTP/1.1 200 OK\r\nx: " + "y".repeat(9000) + "\r\n\r\n");
    }

    @Test
    void nobodyThereAndNoSuchNameAreSaid() {
        server.close();
        assertEquals("closed", reason(() -> get("nas", "/")));
        WebReader nameless = reader(name -> {
            throw new UnknownHostException(name);
        });
        assertEquals("unknown", reason(() -> nameless.get(URI.create("http://nas/"))));
    }

    private void assertUnreadable(String path, String... answers) {
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> get("nas", path, answers));
        assertEquals(
                OutboundError.UNREADABLE_SOURCE, refusal.code(), refusal.text().toString());
    }

    private static String reason(org.junit.jupiter.api.function.Executable reading) {
        return assertThrows(NozzlyException.class, reading).fieldErrors().get(0).code();
    }

    private static String text(WebAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
