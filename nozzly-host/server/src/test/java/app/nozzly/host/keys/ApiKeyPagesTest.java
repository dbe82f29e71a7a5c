package app.nozzly.host.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Visitor;
import app.nozzly.host.Visitor.Answer;
import app.nozzly.host.security.PeopleHost;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of programs: made, shown once, used, revoked. */
@Tag("slow")
class ApiKeyPagesTest {

    private static final String PATH = "/settings/api-keys";

    @TempDir
    Path folder;

    private PeopleHost host;
    private Visitor ada;

    @BeforeEach
    void start() {
        host = PeopleHost.start(folder);
        ada = host.owner("ada@example.com");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private String make(String preset, String... more) {
        String[] fields = java.util.Arrays.copyOf(
                new String[] {"name", "Shop & co", "preset", preset, "days", "30"}, 6 + more.length);
        System.arraycopy(more, 0, fields, 6, more.length);
        Answer made = ada.submit(PATH + "/new", PATH, fields);
        assertEquals(200, made.status());
        return made.find("data-value=\"(nzk_[A-Za-z0-9_-]+)\"");
    }

    private int ask(String key, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aKeyIsShownOnceAndOpensWhatItSays() throws Exception {
        String key = make("read");
        assertFalse(ada.get(PATH).says(key), "never again");
        assertTrue(host.addresses().stream().noneMatch(address -> address.contains(key)));
        assertEquals(200, ask(key, "GET", "/workshop"));
        assertEquals(403, ask(key, "PATCH", "/workshop"));
        Answer list = ada.get(PATH);
        assertTrue(list.says("Shop &amp; co") && list.says("Looks, and changes nothing") && list.says("by Ada"));
        assertFalse(list.says("Never"), "its last use is seen");
        assertEquals(PATH, ada.post(list.find("action=\"([^\"]+/revoke)\"")).location());
        assertEquals(401, ask(key, "GET", "/workshop"));
        assertTrue(ada.get(PATH).says("Revoked"));
    }

    @Test
    void aKeyEnds() throws Exception {
        String key = make("all");
        assertEquals(200, ask(key, "PATCH", "/workshop"));
        host.pass(Duration.ofDays(30));
        assertEquals(401, ask(key, "GET", "/workshop"));
    }

    @Test
    void whatIsTickedIsWhatItMay() throws Exception {
        String key = make("chosen", "may.spools.view", "true");
        assertEquals(403, ask(key, "GET", "/workshop"));
        assertTrue(ada.get(PATH).says("spools.view"));
    }

    @Test
    void aKeyWithoutNameOrScopesIsRefused() {
        Answer refused = ada.submit(PATH + "/new", PATH, "name", "", "preset", "chosen", "days", "none");
        assertEquals(400, refused.status());
        assertTrue(refused.says("f-name-error") && refused.says("at least one"));
        assertTrue(ada.post(PATH, "name", "Shop", "preset", "none", "days", "1").says("f-preset-error"));
    }

    @Test
    void S7_aKeyNeverDoesMoreThanItsMaker() throws Exception {
        ada.submit(
                "/settings/roles/new",
                "/settings/roles",
                "name",
                "Keys",
                "may.api_keys.view",
                "true",
                "may.api_keys.create",
                "true",
                "may.workshop.view",
                "true");
        Visitor ben = host.member(ada, "ben@example.com", "keys");
        Answer beyond = ben.submit(
                PATH + "/new", PATH, "name", "More", "preset", "chosen", "days", "30", "may.workshop.change", "true");
        assertEquals(403, beyond.status());
        Answer all = ben.post(PATH, "name", "All", "preset", "all", "days", "30");
        String key = all.find("data-value=\"(nzk_[A-Za-z0-9_-]+)\"");
        assertEquals(200, ask(key, "GET", "/workshop"));
        assertEquals(403, ask(key, "PATCH", "/workshop"));
    }

    @Test
    void S7_aKeyLosesWhatItsMakerLoses() throws Exception {
        Visitor ben = host.member(ada, "ben@example.com", "admin");
        Answer made = ben.submit(PATH + "/new", PATH, "name", "All", "preset", "all", "days", "30");
        String key = made.find("data-value=\"(nzk_[A-Za-z0-9_-]+)\"");
        assertEquals(200, ask(key, "PATCH", "/workshop"));
        Answer people = ada.get("/settings/members");
        assertTrue(people.says("API keys that they made end too, with the programs that use them: 1."), people.text());
        String his = people.find("action=\"(/settings/members/[^/\"]+)/remove\"");
        assertEquals(303, ada.post(his, "role", "viewer").status());
        assertEquals(200, ask(key, "GET", "/workshop"));
        assertEquals(403, ask(key, "PATCH", "/workshop"));
        assertEquals(303, ada.post(his + "/remove").status());
        assertEquals(401, ask(key, "GET", "/workshop"));
        host.member(ada, "ben2@example.com", "admin");
        assertEquals(401, ask(key, "GET", "/workshop"));
        assertTrue(ada.get(PATH).says("Revoked"));
    }
}
