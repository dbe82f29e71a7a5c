package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Resource;
import app.nozzly.host.KnownCallers;
import app.nozzly.host.RecentAnswers;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** S6: a reader of events that does not read holds up nobody and is dropped. */
@Tag("slow")
@Timeout(60)
class StalledReaderTest {

    private static final String LONG = "x".repeat(60_000);

    @TempDir
    Path uploads;

    private final BlockingQueue<EventStream> streams = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() {
        Feature feature = () -> java.util.List.of(Routes.api(StalledReaderTest.class, "events", Resource.SPOOLS)
                .get("/stream", "stream")
                .answersFile("text/event-stream")
                .handle(request -> Reply.<Void>events(streams::add)));
        HttpSeams seams = new HttpSeams(
                new JsonFormat(),
                KnownCallers.owners(() -> MirrorHost.CONTEXT),
                RateLimits.NONE,
                new RecentAnswers(),
                context -> false,
                ErrorPages.plain(),
                Clock.systemUTC());
        server = new HttpServer(HttpAddress.loopback(0), HttpLimits.standard(uploads), seams, Set.of(feature)).start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void S6_whoDoesNotReadIsDroppedAndNobodyWaits() throws Exception {
        try (Socket deaf = open()) {
            EventStream toDeaf = stream();
            try (Socket reads = open()) {
                dropsOneAndServesTheOther(deaf, toDeaf, reads, stream());
            }
        }
    }

    private void dropsOneAndServesTheOther(Socket deaf, EventStream toDeaf, Socket reads, EventStream toReader)
            throws Exception {
        long longest = 0;
        int sent = 0;
        for (; sent < 1_000 && toDeaf.isOpen(); sent++) {
            long begun = System.nanoTime();
            toDeaf.send("word", Map.of("word", LONG));
            longest = Math.max(longest, System.nanoTime() - begun);
        }
        assertEnds(deaf);
        assertFalse(toDeaf.isOpen(), "dropped after " + sent + " events");
        assertTrue(longest < Duration.ofSeconds(1).toNanos(), "a send took " + longest + " ns");
        toReader.send("7", "word", Map.of("word", "hello"));
        toReader.keepAlive();
        assertTrue(toReader.isOpen());
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(reads.getInputStream(), StandardCharsets.UTF_8));
        String heard = "";
        for (String line = lines.readLine(); !line.startsWith("data:"); line = lines.readLine()) {
            heard = line.startsWith("id:") || line.startsWith("event:") ? heard + line + "|" : heard;
        }
        assertEquals("id: 7|event: word|", heard);
        toReader.close();
        assertFalse(toReader.isOpen());
    }

    @Test
    void whatWasSaidIsHeardBeforeTheEnd() throws Exception {
        for (int round = 0; round < 100; round++) {
            try (Socket reader = open()) {
                EventStream stream = stream();
                int events = round % 7;
                for (int event = 0; event < events; event++) {
                    stream.send("word", Map.of("word", event));
                    if (round % 3 == 0) {
                        TimeUnit.MILLISECONDS.sleep(round % 4);
                    }
                }
                stream.close();
                reader.setSoTimeout(10_000);
                String heard = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(events, heard.split("event: word", -1).length - 1, heard);
            }
        }
    }

    /** Less than what is kept for a reader, but nothing of it is taken. */
    @Test
    void S6_whoTakesNothingForAWhileIsDropped() throws Exception {
        try (Socket deaf = open()) {
            EventStream stream = stream();
            long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
            int sent = 0;
            while (stream.isOpen()) {
                assertTrue(System.nanoTime() < end, "still open after " + sent + " events");
                stream.send("word", Map.of("word", LONG));
                sent++;
                // Slowly once the system's own room is full: about as much as a live stream says.
                TimeUnit.MILLISECONDS.sleep(sent < 60 ? 1 : 2_000);
            }
            assertEnds(deaf);
        }
    }

    @Test
    void whoGoesIsNoticed() throws Exception {
        EventStream stream;
        try (Socket reader = open()) {
            stream = stream();
            stream.send("word", Map.of("word", "hello"));
            assertEquals('H', reader.getInputStream().read());
        }
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (stream.isOpen()) {
            assertTrue(System.nanoTime() < end, "still open");
            stream.keepAlive();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** What is on the line is read, and then there is an end. */
    private static void assertEnds(Socket socket) throws Exception {
        socket.setSoTimeout(10_000);
        try {
            byte[] some = new byte[65_536];
            while (socket.getInputStream().read(some) >= 0) {
                // Only the end counts.
            }
        } catch (SocketException reset) {
            assertTrue(reset.getMessage().contains("reset"), reset.getMessage());
        }
    }

    private EventStream stream() throws InterruptedException {
        return streams.poll(10, TimeUnit.SECONDS);
    }

    private Socket open() throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.getOutputStream()
                .write(("GET /api/v1/stream HTTP/1.1\r\nHost: localhost:" + server.port()
                                + "\r\nAccept: text/event-stream\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
