package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The conventions of the HTTP contract, over a real connection. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpConventionsTest {

    private static final String NOTE = "{\"title\":\"one\",\"weight_g\":12.3456,\"price\":\"12.34\"}";

    private TestHost host;

    @BeforeAll
    void start(@TempDir Path uploads) {
        host = new TestHost(uploads);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    private String created() {
        return host.post("/api/v1/notes", NOTE).headers().firstValue("Location").orElseThrow();
    }

    private void assertProblem(HttpResponse<String> response, int status, String code) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = host.tree(response);
        assertEquals(code, problem.get("code").asText(), response.body());
        assertEquals(status, problem.get("status").asInt());
        assertEquals(
                problem.get("request_id").asText(),
                response.headers().firstValue("X-Request-Id").orElse(""));
        assertFalse(problem.get("title").asText().isEmpty());
        assertFalse(problem.get("detail").asText().isEmpty());
    }

    @Test
    void creatingAnswers201WithLocationAndExactFigures() {
        HttpResponse<String> response = host.post("/api/v1/notes", NOTE);
        assertEquals(201, response.statusCode(), response.body());
        assertEquals("\"0\"", response.headers().firstValue("ETag").orElse(""));
        JsonNode note = host.tree(response);
        assertEquals(
                "{\"amount\":\"12.34\",\"currency\":\"GBP\"}", note.get("price").toString());
        assertEquals("12.346", note.get("weight_g").toString());
        assertEquals("[]", note.get("tags").toString());
        assertEquals("2026-11-20T09:30:00Z", note.get("created_at").asText());
        assertEquals(
                200,
                host.get(response.headers().firstValue("Location").orElseThrow())
                        .statusCode());
    }

    @Test
    void unknownMissingAndUnfittingFieldsAreAllNamed() {
        HttpResponse<String> response = host.post(
                "/api/v1/notes", "{\"titel\":\"x\",\"weight_g\":1,\"tags\":[{\"name\":\"a\",\"colour\":\"b\"}]}");
        assertProblem(response, 400, "validation_failed");
        assertEquals(
                "[/titel, /title, /tags/0/colour]",
                host.tree(response).findValuesAsText("pointer").toString());
        HttpResponse<String> wrong = host.post("/api/v1/notes", "{\"title\":\"x\",\"weight_g\":true}");
        assertProblem(wrong, 400, "validation_failed");
        assertEquals("/weight_g", host.tree(wrong).at("/errors/0/pointer").asText());
    }

    @Test
    void brokenBodiesAreRefusedClearly() {
        assertProblem(host.post("/api/v1/notes", "{\"title\":"), 400, "validation_failed");
        assertProblem(host.post("/api/v1/notes", "[]"), 400, "validation_failed");
        assertProblem(host.post("/api/v1/notes", "{\"title\":\"a\",\"title\":\"b\"}"), 400, "validation_failed");
        assertProblem(
                host.post("/api/v1/notes", "{\"title\":\"a\",\"weight_g\":1e99999999}"), 400, "validation_failed");
        assertProblem(host.post("/api/v1/notes", "[".repeat(2000)), 400, "validation_failed");
        assertProblem(host.send("POST", "/api/v1/notes", ""), 415, "unsupported_media_type");
        assertProblem(host.post("/api/v1/notes", NOTE, "Content-Type", "text/plain"), 415, "unsupported_media_type");
        assertProblem(host.post("/api/v1/notes", "{\"title\":\"" + "x".repeat(1_000_001) + "\"}"), 413, "too_large");
        assertProblem(
                host.post("/api/v1/notes", "{\"title\":\"a\",\"weight_g\":1,\"price\":\"1.999\"}"),
                400,
                "validation_failed");
    }

    @Test
    void wrongPathsVerbsAndParametersAreProblems() {
        assertProblem(host.get("/api/v1/nothing"), 404, "not_found");
        assertProblem(host.get("/api/v1/notes/999999"), 404, "not_found");
        HttpResponse<String> verb = host.send("DELETE", "/api/v1/notes", "");
        assertProblem(verb, 405, "method_not_allowed");
        assertEquals("GET, HEAD, POST", verb.headers().firstValue("Allow").orElse(""));
        assertProblem(host.get("/api/v1/notes?limit=many"), 400, "validation_failed");
        assertProblem(host.get("/api/v1/notes?limit=201"), 400, "validation_failed");
        assertProblem(host.get("/api/v1/notes?limit=2000"), 400, "validation_failed");
        assertProblem(host.get("/api/v1/notes?colour=red"), 400, "validation_failed");
        assertProblem(host.get("/api/v1/notes?sort=colour"), 400, "validation_failed");
        assertEquals(200, host.send("HEAD", "/api/v1/notes", "").statusCode());
        assertEquals(204, host.send("OPTIONS", "/api/v1/notes", "").statusCode());
    }

    @Test
    void F2_whatCannotBeDecodedIsRefused() throws IOException {
        String answer = raw("GET /api/v1/notes?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertProblem(host.send("PROPFIND", "/api/v1/notes", ""), 405, "method_not_allowed");
        String token = "x".repeat(30);
        HttpResponse<String> form = host.post(
                "/notes",
                "title=%zz",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                "nozzly_csrf=" + token,
                "X-Csrf-Token",
                token);
        assertProblem(form, 400, "bad_request");
    }

    @Test
    void fixedSegmentsWinOverPlaces() {
        created();
        assertEquals("1", host.tree(host.get("/api/v1/notes/first")).get("id").asText());
    }

    @Test
    void listsArePagedWithLinks() {
        for (int count = 0; count < 3; count++) {
            created();
        }
        HttpResponse<String> first = host.get("/api/v1/notes?limit=2&sort=-title");
        JsonNode page = host.tree(first);
        assertEquals(2, page.get("items").size());
        assertTrue(page.get("total").asInt() >= 3);
        String link = first.headers().firstValue("Link").orElse("");
        assertEquals("</api/v1/notes?limit=2&sort=-title&cursor=2>; rel=\"next\"", link);
        JsonNode all = host.tree(host.get("/api/v1/notes?limit=200"));
        assertTrue(all.has("next_cursor") && all.get("next_cursor").isNull(), all.toString());
    }

    @Test
    void L6_staleWritesAreRefusedWithTheCurrentTag() {
        String place = created();
        HttpResponse<String> changed = host.send("PUT", place, NOTE, "If-Match", "\"0\"");
        assertEquals(200, changed.statusCode(), changed.body());
        HttpResponse<String> stale = host.send("PUT", place, "{broken", "If-Match", "\"0\"");
        assertProblem(stale, 412, "version_conflict");
        assertEquals("\"1\"", host.tree(stale).get("current_etag").asText());
        assertEquals(200, host.send("PUT", place, NOTE, "If-Match", "*").statusCode());
        assertEquals(200, host.send("PUT", place, NOTE).statusCode());
    }

    @Test
    void tagsThatWereNeverGivenAreConflicts() {
        String place = created();
        for (String tag : new String[] {"abc", "\"abc\"", "0", "W/\"0\"", "\"99\""}) {
            assertProblem(host.send("PUT", place, NOTE, "If-Match", tag), 412, "version_conflict");
        }
        assertEquals(
                200, host.send("PUT", place, NOTE, "If-Match", "\"7\", \"0\"").statusCode());
    }

    @Test
    void pointersOfTheQueryAreAlike() {
        for (String query : new String[] {"limit=0", "limit=many", "sort=colour", "tag=a&tag=b", "colour=red"}) {
            HttpResponse<String> response = host.get("/api/v1/notes?" + query);
            assertProblem(response, 400, "validation_failed");
            assertEquals(
                    "/query/" + query.substring(0, query.indexOf('=')),
                    host.tree(response).at("/errors/0/pointer").asText());
        }
        String none = host.get("/api/v1/notes/first?x=1").body();
        assertTrue(none.contains("there are none here"), none);
    }

    @Test
    void refusalsDoNotSpeakOfWhatIsInside() {
        for (String body : new String[] {
            "{\"title\":", "{\"title\":\"a\",\"title\":\"b\"}", "[".repeat(2000), "{} {}", "{oops}", "9".repeat(99)
        }) {
            String text = host.post("/api/v1/notes", body).body();
            assertTrue(text.contains("at line 1, column"), text);
            for (String inside : new String[] {"Stream", "Source", "Duplicate", "token", "maximum"}) {
                assertFalse(text.contains(inside), text);
            }
        }
        String missing = host.get("/webjars/nothing.js").body();
        assertFalse(missing.contains("META-INF"), missing);
    }

    @Test
    void answersWithoutContentHaveNoType() {
        String place = created();
        HttpResponse<String> same = host.get(place, "If-None-Match", "\"0\"");
        assertEquals(304, same.statusCode());
        assertTrue(same.headers().firstValue("Content-Type").isEmpty());
        HttpResponse<String> gone = host.send("DELETE", place, "");
        assertEquals(204, gone.statusCode());
        assertTrue(gone.headers().firstValue("Content-Type").isEmpty());
    }

    @Test
    void knownVersionsAreNotSentAgain() {
        String place = created();
        HttpResponse<String> response = host.get(place, "If-None-Match", "\"0\"");
        assertEquals(304, response.statusCode());
        assertEquals("", response.body());
        assertEquals(200, host.get(place, "If-None-Match", "\"7\"").statusCode());
    }

    @Test
    void mergePatchChangesOnlyWhatItNames() {
        String place = created();
        HttpResponse<String> response = host.send(
                "PATCH", place, "{\"title\":\"two\",\"price\":null}", "Content-Type", "application/merge-patch+json");
        assertEquals(200, response.statusCode(), response.body());
        assertEquals("two", host.tree(response).get("title").asText());
        assertFalse(host.tree(response).has("price"));
        assertProblem(host.send("PATCH", place, "{\"title\":null}"), 400, "validation_failed");
        assertProblem(host.send("PATCH", place, "{\"titel\":\"x\"}"), 400, "validation_failed");
        assertEquals(204, host.send("DELETE", place, "").statusCode());
        assertProblem(host.get(place), 404, "not_found");
    }

    @Test
    void X7_repeatedCommandsHaveOneEffectAndOneAnswer() {
        int before = host.notes.made.get();
        HttpResponse<String> first = host.post("/api/v1/notes", NOTE, "Idempotency-Key", "k1");
        HttpResponse<String> again = host.post("/api/v1/notes", NOTE, "Idempotency-Key", "k1");
        assertEquals(before + 1, host.notes.made.get());
        assertEquals(first.body(), again.body());
        assertEquals(first.statusCode(), again.statusCode());
        for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertEquals(first.headers().firstValue(header), again.headers().firstValue(header));
        }
        assertProblem(
                host.post("/api/v1/notes", NOTE.replace("one", "two"), "Idempotency-Key", "k1"),
                422,
                "idempotency_mismatch");
        assertProblem(host.post("/api/v1/notes", NOTE, "Idempotency-Key", " "), 400, "validation_failed");
        assertProblem(
                host.post("/api/v1/notes", NOTE, "Idempotency-Key", "k9", "Content-Type", "text/plain"),
                415,
                "unsupported_media_type");
    }

    @Test
    void X7_refusalsAreRepeatedToo() {
        HttpResponse<String> first = host.post("/api/v1/notes/use", "", "Idempotency-Key", "k2");
        assertProblem(first, 409, "insufficient_stock");
        assertEquals("PLA", host.tree(first).at("/shortages/0/material").asText());
        assertEquals(
                first.body(),
                host.post("/api/v1/notes/use", "", "Idempotency-Key", "k2").body());
    }

    @Test
    void X7_aKeyUnderWayIsRefused() throws Exception {
        CompletableFuture<HttpResponse<String>> slow =
                CompletableFuture.supplyAsync(() -> host.post("/api/v1/notes/slow", "", "Idempotency-Key", "k3"));
        host.notes.slowEntered.await();
        assertProblem(host.post("/api/v1/notes/slow", "", "Idempotency-Key", "k3"), 409, "in_progress");
        host.notes.slowMayEnd.countDown();
        assertEquals(200, slow.get().statusCode());
        assertEquals(
                slow.get().body(),
                host.post("/api/v1/notes/slow", "", "Idempotency-Key", "k3").body());
    }

    @Test
    void strictWorkshopsWantPreconditions() {
        String place = created();
        host.strict.set(true);
        try {
            assertProblem(host.send("PUT", place, NOTE), 428, "precondition_required");
            assertProblem(host.post("/api/v1/notes", NOTE), 400, "idempotency_key_required");
        } finally {
            host.strict.set(false);
        }
    }

    @Test
    void O12_defectsTellNothingButTheirName() {
        HttpResponse<String> response = host.get("/api/v1/notes/broken");
        assertProblem(response, 500, "internal");
        assertFalse(response.body().contains("secret"));
        HttpResponse<String> page = host.get("/nowhere", "Accept", "text/html");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().startsWith("<!doctype html>"));
    }

    @Test
    void S12_everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {
            "/",
            "/notes",
            "/docs",
            "/openapi.json",
            "/api/v1/notes",
            "/api/v1/x",
            "/static/docs.css",
            "/static/none.css",
            "/health/live",
            "/api/v1/notes/broken"
        }) {
            HttpResponse<String> response = host.get(path);
            SecurityHeaders.ALL.forEach((name, value) ->
                    assertEquals(value, response.headers().firstValue(name).orElse(""), path));
            assertTrue(response.headers().firstValue("Server").isEmpty(), path);
        }
    }

    @Test
    void foreignHostNamesAreRefused() throws IOException {
        assertTrue(raw("GET /api/v1/notes HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 421"));
        assertTrue(
                raw("GET /api/v1/notes HTTP/1.1\r\nHost: [::1]:" + host.server.port() + "\r\nConnection: close\r\n\r\n")
                        .startsWith("HTTP/1.1 200"));
    }

    @Test
    void malformedRequestsAreProblemsToo() throws IOException {
        String answer = raw("GET /api/%2e%2e/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("frame-ancestors"), answer);
        assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("jetty"), answer);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), host.server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void S6_writesFromOtherSitesAreRefused() {
        assertProblem(host.post("/api/v1/notes", NOTE, "Origin", "https://evil.example"), 403, "forbidden");
        assertProblem(host.post("/api/v1/notes", NOTE, "Origin", "null"), 403, "forbidden");
        assertProblem(host.post("/api/v1/notes", NOTE, "Sec-Fetch-Site", "cross-site"), 403, "forbidden");
        assertEquals(
                201,
                host.post("/api/v1/notes", NOTE, "Origin", host.server.url()).statusCode());
    }

    @Test
    void S6_formsNeedTheTokenOfTheirBrowser() {
        String cookie = "nozzly=a-secret";
        HttpResponse<String> page = host.get("/notes", "Cookie", cookie);
        assertTrue(page.headers().firstValue("Set-Cookie").isEmpty());
        String token = CsrfTokens.derived("a-secret");
        assertTrue(page.body().contains(token));
        String form = "application/x-www-form-urlencoded";
        assertProblem(host.post("/notes", "title=a", "Content-Type", form, "Cookie", cookie), 403, "forbidden");
        assertProblem(host.post("/notes", "title=a&_csrf=x", "Content-Type", form, "Cookie", cookie), 403, "forbidden");
        assertProblem(
                host.post("/notes", "title=a&_csrf=" + token, "Content-Type", form, "Cookie", "nozzly=another"),
                403,
                "forbidden");
        HttpResponse<String> sent =
                host.post("/notes", "title=a&_csrf=" + token, "Content-Type", form, "Cookie", cookie);
        assertEquals(303, sent.statusCode(), sent.body());
        assertEquals("/notes#a", sent.headers().firstValue("Location").orElse(""));
    }

    @Test
    void uploadsStreamToDisk() throws Exception {
        long size = 50_000_000;
        HttpResponse<String> response = upload("a/../part.gcode", "file", size);
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(response.body().startsWith("{\"file_name\":\"part.gcode\",\"size\":50000000,"), response.body());
        assertProblem(upload("x.gcode", "other", 10), 400, "validation_failed");
        assertProblem(host.post("/api/v1/notes/measure", "{}"), 415, "unsupported_media_type");
        assertProblem(
                host.post("/api/v1/notes/measure", "nonsense", "Content-Type", "multipart/form-data; boundary=b"),
                400,
                "validation_failed");
    }

    private HttpResponse<String> upload(String name, String part, long size) throws Exception {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/plain\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] foot = "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[50_000];
        Arrays.fill(block, (byte) 'g');
        HttpRequest.BodyPublisher file = size < block.length
                ? HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOf(block, (int) size))
                : HttpRequest.BodyPublishers.ofByteArrays(
                        java.util.Collections.nCopies((int) (size / block.length), block));
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.server.url() + "/api/v1/notes/measure"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        file,
                        HttpRequest.BodyPublishers.ofByteArray(foot)))
                .build();
        return host.send(request);
    }

    @Test
    void eventsReachTheReader() {
        HttpResponse<String> response = host.get("/api/v1/notes/events", "Accept", "text/event-stream");
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(response.body().contains("event: progress"), response.body());
        assertTrue(response.body().contains("data: {\"done\":1}"), response.body());
        assertProblem(host.get("/api/v1/notes/events"), 400, "bad_request");
    }

    @Test
    void pagesAreCompressedAndVersionedAnswersAreNot() throws Exception {
        HttpResponse<InputStream> page = host.client.send(
                HttpRequest.newBuilder(URI.create(host.server.url() + "/notes"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals("gzip", page.headers().firstValue("Content-Encoding").orElse(""));
        OutputStream.nullOutputStream().write(page.body().readAllBytes());
        HttpResponse<String> note = host.get(created(), "Accept-Encoding", "gzip");
        assertTrue(note.headers().firstValue("Content-Encoding").isEmpty());
    }

    @Test
    void staticFilesLastAsLongAsTheirVersion() {
        HttpResponse<String> plain = host.get("/static/docs.css");
        assertEquals(
                "text/css; charset=utf-8",
                plain.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-cache", plain.headers().firstValue("Cache-Control").orElse(""));
        HttpResponse<String> lasting = host.get("/static/docs.css?v=" + AssetVersion.current());
        assertTrue(lasting.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertNotEquals(
                200, host.get("/static/../app/nozzly/host/Messages.properties").statusCode());
        assertEquals(404, host.get("/static/Messages.properties").statusCode());
        assertEquals(404, host.get("/static/").statusCode());
    }

    @Test
    void healthTellsLifeAndReadinessApart() {
        assertEquals(
                "{\"status\":\"up\",\"checks\":{},\"notes\":{}}",
                host.get("/health/live").body());
        assertEquals(200, host.get("/health/ready").statusCode());
        assertEquals(200, host.get("/health/startup").statusCode());
    }
}
