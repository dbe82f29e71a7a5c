package app.nozzly.host.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.events.EventRoom;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs followed by a client that reads the stream line by line. */
@Tag("slow")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobStreamsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private JobSite site;

    /** One event as it came over the line. */
    private record Event(String id, String name, JsonNode data) {

        String state() {
            return data.path("state").asText();
        }

        int done() {
            return data.at("/progress/done").asInt();
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        site = new JobSite(folder);
    }

    @AfterAll
    void stop() {
        site.close();
        JobHost.await(
                "no thread left",
                Duration.ofSeconds(10),
                () -> JobSuite.threads().stream().noneMatch(name -> name.contains("events")));
    }

    @BeforeEach
    void openWorkshop() {
        site.openWorkshop();
        noReaders();
    }

    private void noReaders() {
        JobHost.await("readers that go make room", Duration.ofSeconds(30), () -> site.streams.readers() == 0);
    }

    @Test
    void aJobIsFollowedToItsEnd() throws Exception {
        String id = site.order("steps");
        Iterator<String> lines = open("/jobs/" + id + "/events", "").body().iterator();
        List<Event> heard = new ArrayList<>();
        heard.add(next(lines).orElseThrow());
        site.steps.release(5);
        for (java.util.Optional<Event> event = next(lines); event.isPresent(); event = next(lines)) {
            heard.add(event.get());
        }
        Event last = heard.get(heard.size() - 1);
        assertEquals("done", last.state(), "the stream ends with the job");
        assertEquals(5, last.done());
        assertTrue(
                heard.size() >= 2
                        && heard.stream().allMatch(event -> event.name().equals("job")),
                heard.toString());
        assertEquals(heard.size(), heard.stream().map(Event::id).distinct().count(), "no event is told twice");
        assertEquals(204, open("/jobs/" + id + "/events", last.id()).statusCode(), "there is nothing more to hear");
        Event missed = next(open("/jobs/" + id + "/events", heard.get(0).id())
                        .body()
                        .iterator())
                .orElseThrow();
        assertEquals(last, missed, "who was away hears how it ended");
    }

    @Test
    void theJobsOfAWorkshopAreFollowed() throws Exception {
        String first = site.order("steps");
        site.await(first, "running");
        HttpResponse<Stream<String>> stream = open("/jobs/events", "");
        Iterator<String> lines = stream.body().iterator();
        Event running = next(lines).orElseThrow();
        assertEquals(first, running.data().path("id").asText());
        String second = site.order("steps");
        Event other = until(lines, second, "running");
        site.steps.release(10);
        until(lines, first, "done", second, "done");
        stream.body().close();
        String third = site.order("breaks");
        site.await(third, "failed");
        try (Stream<String> again = open("/jobs/events", other.id()).body()) {
            until(again.iterator(), third, "failed");
        }
    }

    @Test
    void thereIsRoomForTwentyReadersOfAWorkshop() throws Exception {
        String id = site.order("steps");
        List<HttpResponse<Stream<String>>> streams = new ArrayList<>();
        for (int reader = 0; reader < EventRoom.MOST_OF_WORKSHOP; reader++) {
            streams.add(open("/jobs/" + id + "/events", ""));
            assertEquals(200, streams.get(reader).statusCode());
        }
        JobHost.await("all are there", Duration.ofSeconds(5), () -> site.streams.readers() == streams.size());
        HttpResponse<Stream<String>> refused = open("/jobs/" + id + "/events", "");
        assertEquals(429, refused.statusCode());
        site.host.post("/jobs/" + id + "/cancel", "");
        site.host.openAnother();
        String elsewhere = site.order("verify_ledger");
        assertEquals(200, open("/jobs/" + elsewhere + "/events", "").statusCode(), "another workshop has its own room");
        streams.forEach(stream -> stream.body().close());
        noReaders();
    }

    /** The same reader acts in another workshop from now on, as after a change of workshop. */
    @Test
    @Timeout(15)
    void S3_whoMayNoLongerListenIsSentAway() throws Exception {
        Iterator<String> lines = open("/jobs/events", "").body().iterator();
        site.host.openAnother();
        long begun = System.nanoTime();
        assertEquals(java.util.Optional.empty(), next(lines), "the stream ends");
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(6).toNanos());
    }

    @Test
    void onlyReadersOfEventsAreServed() {
        String id = site.order("verify_ledger");
        assertEquals("400 bad_request", site.host.get("/jobs/" + id + "/events").refusal());
    }

    private HttpResponse<Stream<String>> open(String path, String lastEvent) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.host.url() + "/api/v1" + path))
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(20));
        if (!lastEvent.isEmpty()) {
            request.header("Last-Event-ID", lastEvent);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    /** Reads until jobs were each heard to be in a state, and gives the last event. */
    private static Event until(Iterator<String> lines, String... idsAndStates) throws IOException {
        List<String> wanted = new ArrayList<>();
        for (int index = 0; index < idsAndStates.length; index += 2) {
            wanted.add(idsAndStates[index] + idsAndStates[index + 1]);
        }
        Event event = null;
        while (!wanted.isEmpty()) {
            event = next(lines).orElseThrow();
            wanted.remove(event.data().path("id").asText() + event.state());
        }
        assertFalse(event == null);
        return event;
    }

    private static java.util.Optional<Event> next(Iterator<String> lines) throws IOException {
        String id = "";
        String name = "";
        String data = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty() && !data.isEmpty()) {
                return java.util.Optional.of(new Event(id, name, JSON.readTree(data)));
            }
        }
        return java.util.Optional.empty();
    }
}
