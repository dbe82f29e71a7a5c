package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Resource;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is refused, with what, and in which order: 401, 404, 403, 428 or 412, 400. */
@Tag("slow")
class AccessOrderTest {

    private static final String WORD = "{\"word\":\"x\"}";
    private static final String[] CASHIER = {"Authorization", "Bearer cashier"};
    private static final String[] VIEWER = {"Authorization", "Bearer viewer"};

    @TempDir
    private static Path uploads;

    private static MirrorHost host;

    @BeforeAll
    static void start() {
        host = new MirrorHost(uploads);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void nobodyIsAskedToBecomeKnown() {
        HttpResponse<String> refused = host.get("/api/v1/things");
        assertEquals("401 unauthorized", host.refusal(refused));
        assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals("no-store", refused.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void nobodyHearsTheSameAboutWhatIsThereAndWhatIsNot() {
        assertEquals("401 unauthorized", host.refusal(host.get("/api/v1/things/1")));
        assertEquals("401 unauthorized", host.refusal(host.get("/api/v1/things/2")));
        assertEquals("401 unauthorized", host.refusal(host.send("PUT", "/api/v1/things/2", "nonsense")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/things, 403 forbidden",
        "GET, /api/v1/things/1, 403 forbidden",
        "GET, /api/v1/things/2, 404 not_found",
        "PUT, /api/v1/things/1, 403 forbidden",
        "PUT, /api/v1/things/2, 404 not_found",
        "POST, /api/v1/things/1/turn, 403 forbidden",
        "POST, /api/v1/things/2/turn, 404 not_found",
        "POST, /api/v1/turn, 403 forbidden",
        "GET, /sights/1, 403 forbidden",
        "GET, /sights/2, 404 not_found",
        "POST, /sights/1, 403 forbidden",
        "POST, /sights/2, 404 not_found"
    })
    void whatMayNotBeDoneIsRefusedAndWhatIsNotThereIsNotFound(String method, String path, String refusal) {
        int before = host.mirror.changes.get();
        assertEquals(refusal, host.refusal(host.send(method, path, "", CASHIER)));
        assertEquals(refusal, host.refusal(host.send(method, path, "nonsense", CASHIER)));
        assertEquals(before, host.mirror.changes.get());
    }

    @Test
    void aMissingPermissionIsNamed() {
        HttpResponse<String> refused = host.send("PUT", "/api/v1/things/1", WORD, VIEWER);
        assertEquals("spools.change", host.tree(refused).path("permission").asText());
        assertEquals(200, host.get("/api/v1/things/1", VIEWER).statusCode());
        assertEquals(
                "400 validation_failed",
                host.refusal(host.send("PUT", "/api/v1/things/1", "{}", "Authorization", "Bearer owner")));
        assertEquals("400 validation_failed", host.refusal(host.get("/api/v1/things?strange=1", VIEWER)));
        assertEquals("403 forbidden", host.refusal(host.get("/api/v1/things?strange=1", CASHIER)));
    }

    @Test
    void whoIsInNoWorkshopHearsSo() {
        String[] homeless = {"Authorization", "Bearer homeless"};
        assertEquals("403 no_workshop", host.refusal(host.get("/api/v1/things/2", homeless)));
        assertEquals(200, host.get("/api/v1/mine", homeless).statusCode());
        HttpResponse<String> page = host.get("/sights", homeless);
        assertEquals(303, page.statusCode());
        assertEquals("/workshops", page.headers().firstValue("Location").orElse(""));
    }

    @Test
    void whatIsShownMustBeGoodUnlessAnybodyMay() {
        String[] wrong = {"Authorization", "Bearer wrong"};
        String[] key = {"X-Api-Key", "wrong"};
        assertEquals("401 unauthorized", host.refusal(host.get("/api/v1/things", wrong)));
        assertEquals("401 unauthorized", host.refusal(host.get("/api/v1/things", key)));
        assertEquals(
                "NOBODY", host.tree(host.get("/api/v1/seen", wrong)).get("kind").asText());
        assertEquals(200, host.get("/openapi.json", wrong).statusCode());
        assertEquals(200, host.get("/static/docs.css", key).statusCode());
    }

    @Test
    void aKeyHasNoAccount() {
        assertEquals("403 forbidden", host.refusal(host.get("/api/v1/mine", "X-Api-Key", "good")));
        assertEquals(200, host.get("/api/v1/things", "X-Api-Key", "good").statusCode());
    }

    @Test
    void keysInTheAddressAreNoKeys() {
        assertEquals("401 unauthorized", host.refusal(host.get("/api/v1/things?api_key=good")));
        assertEquals("401 unauthorized", host.refusal(host.get("/api/v1/things?X-Api-Key=good&access_token=owner")));
        assertEquals(303, host.get("/sights?access_token=owner&nozzly=secret").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/sights, /sign-in?next=%2Fsights",
        "/sights?q=a%20b&x=1, /sign-in?next=%2Fsights%3Fq%3Da%2520b%26x%3D1",
        "/sights/2, /sign-in?next=%2Fsights%2F2"
    })
    void readersOfPagesAreSentToSignIn(String path, String location) {
        HttpResponse<String> answer = host.get(path, "Accept", "text/html");
        assertEquals(303, answer.statusCode());
        assertEquals(location, answer.headers().firstValue("Location").orElse(""));
        assertEquals("", answer.body());
    }

    @Test
    void formsAndDataOfPagesAreRefusedInstead() {
        HttpResponse<String> form = host.send("POST", "/sights/1", "", "Accept", "text/html");
        assertEquals(401, form.statusCode());
        assertTrue(form.body().startsWith("<!doctype html>"), form.body());
        assertEquals("401 unauthorized", host.refusal(host.get("/sights.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/sights/1?x=2, /sign-in?next=%2Fsights%2F1%3Fx%3D2",
        "https://evil.example//evil.example/x, /sign-in",
        "nonsense with blanks, /sign-in"
    })
    void scriptsOfPagesGoWhereTheReaderWas(String page, String location) {
        HttpResponse<String> answer = host.send("POST", "/sights/1", "", "HX-Request", "true", "HX-Current-URL", page);
        assertEquals(401, answer.statusCode());
        assertEquals(location, answer.headers().firstValue("HX-Redirect").orElse(""));
    }

    @Test
    void onlyPathsOfThisSiteAreComeBackTo() {
        for (String own : List.of("/", "/a", "/a/b?c=d&e=%2F%2Fx#f", "/a//b")) {
            assertEquals(own, OwnPaths.of(own).orElse("none"));
        }
        for (String foreign : List.of(
                "",
                "a",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "https://evil.example",
                "/a\nb",
                "/\tb",
                "/ä",
                "/" + "a".repeat(3000))) {
            assertTrue(OwnPaths.of(foreign).isEmpty(), foreign);
        }
    }

    @Test
    void T1_aRouteThatDoesNotSayWhoMayUseItIsRefused() {
        Routes silent = Routes.api(AccessOrderTest.class, "silent");
        Routes prices = Routes.api(AccessOrderTest.class, "prices", Resource.PRICES);
        assertRefused(silent.get("/silent", "silent").handle(request -> Reply.nothing()), "GET /api/v1/silent");
        assertRefused(prices.delete("/prices", "none").handle(request -> Reply.nothing()), "DELETE /api/v1/prices");
        assertRefused(Routes.pages(AccessOrderTest.class).page("/silent", request -> Reply.nothing()), "GET /silent");
    }

    private static void assertRefused(Route route, String name) {
        HttpSeams seams = new HttpSeams(
                host.json,
                shown -> Caller.NOBODY,
                RateLimits.NONE,
                new app.nozzly.host.RecentAnswers(),
                context -> false,
                ErrorPages.plain(),
                Clock.systemUTC());
        Set<Feature> features = Set.of(() -> List.of(route));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new HttpServer(HttpAddress.loopback(0), HttpLimits.standard(uploads), seams, features));
        assertTrue(refused.getMessage().contains(name), refused.getMessage());
    }

    @Test
    void theDocumentNamesWhoMay() {
        var paths = host.tree(host.get("/openapi.json")).path("paths");
        var thing = paths.path("/api/v1/things/{id}").path("put");
        assertEquals("spools.change", thing.path("x-permission").asText());
        assertEquals(
                "[{\"bearer\":[]},{\"api_key\":[]}]", thing.path("security").toString());
        assertEquals(
                "[{\"bearer\":[]}]",
                paths.path("/api/v1/mine").path("get").path("security").toString());
        assertEquals(
                "[]", paths.path("/api/v1/seen").path("get").path("security").toString());
        for (String status : List.of("401", "403", "404", "429")) {
            assertTrue(thing.path("responses").has(status), status);
        }
        assertFalse(paths.path("/api/v1/seen").path("get").path("responses").has("401"));
    }
}
