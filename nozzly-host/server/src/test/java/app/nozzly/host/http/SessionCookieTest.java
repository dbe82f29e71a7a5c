package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a browser is known, and how its writes are told from those that another site makes it send (S6). */
@Tag("slow")
class SessionCookieTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String[] HTTPS = {
        "X-Forwarded-Proto", "https", "X-Forwarded-Host", "nozzly.example", "X-Forwarded-For", "203.0.113.9"
    };

    @TempDir
    private Path uploads;

    private static String[] with(String[] headers, String... more) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    /** The token of a browser without a session, which is in its cookie. */
    private static String strangersToken(MirrorHost host, String cookie, String... headers) {
        String set = cookies(host.get("/sight", headers)).get(0);
        assertTrue(set.startsWith(cookie + "="), set);
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Strict"), set);
        return set.substring(cookie.length() + 1, set.indexOf(';'));
    }

    @Test
    void onPlainHttpTheSessionIsSetAndForgotten() {
        try (MirrorHost host = new MirrorHost(uploads)) {
            String token = strangersToken(host, "nozzly_csrf");
            String[] sent = {"Content-Type", FORM, "Cookie", "nozzly_csrf=" + token};
            HttpResponse<String> entered = host.send("POST", "/enter", "_csrf=" + token, sent);
            assertEquals(303, entered.statusCode(), entered.body());
            assertTrue(cookies(entered).contains("nozzly=a-new-secret; Path=/; Max-Age=7200; HttpOnly; SameSite=Lax"));
            assertEquals(2, cookies(entered).size());
            HttpResponse<String> left = host.send("POST", "/leave", "_csrf=" + token, sent);
            assertEquals(List.of("nozzly=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"), cookies(left));
            assertEquals(List.of("\"cache\""), left.headers().allValues("Clear-Site-Data"));
            assertTrue(entered.headers().allValues("Clear-Site-Data").isEmpty());
        }
    }

    @Test
    void onHttpsNothingElseCanSetIt() {
        try (MirrorHost host = MirrorHost.behindProxy(uploads, "127.0.0.1")) {
            String token = strangersToken(host, "__Host-nozzly_csrf", HTTPS);
            HttpResponse<String> entered = host.send(
                    "POST",
                    "/enter",
                    "_csrf=" + token,
                    with(HTTPS, "Content-Type", FORM, "Cookie", "__Host-nozzly_csrf=" + token));
            assertTrue(
                    cookies(entered)
                            .contains(
                                    "__Host-nozzly=a-new-secret; Path=/; Max-Age=7200; HttpOnly; SameSite=Lax; Secure"),
                    cookies(entered).toString());
            HttpResponse<String> left = host.send(
                    "POST",
                    "/leave",
                    "_csrf=" + token,
                    with(HTTPS, "Content-Type", FORM, "Cookie", "__Host-nozzly_csrf=" + token));
            assertEquals(List.of("__Host-nozzly=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure"), cookies(left));
            assertEquals(List.of("\"cache\""), left.headers().allValues("Clear-Site-Data"));
            assertEquals("BROWSER", kind(host, with(HTTPS, "Cookie", "__Host-nozzly=s")));
            assertEquals("NOBODY", kind(host, with(HTTPS, "Cookie", "nozzly=s")));
            assertEquals("NOBODY", kind(host, "Cookie", "__Host-nozzly=s"));
        }
    }

    private static String kind(MirrorHost host, String... headers) {
        return host.tree(host.get("/api/v1/seen", headers)).get("kind").asText();
    }

    @Test
    void S6_theTokenBelongsToTheSession() {
        try (MirrorHost host = new MirrorHost(uploads)) {
            String page = host.get("/sight", "Cookie", "nozzly=one").body();
            assertEquals(CsrfTokens.derived("one"), page);
            assertNotEquals(CsrfTokens.derived("one"), CsrfTokens.derived("two"));
            assertFalse(page.contains("one"));
            assertEquals(43, page.length());
            // The token of a browser without a session does not help one that has a session, and the other way round.
            assertEquals(403, form(host, page, "nozzly_csrf=" + page + "; nozzly=two"));
            assertEquals(403, form(host, page, "nozzly=wrong"));
            assertEquals(303, form(host, page, "nozzly=one"));
            assertEquals(303, form(host, page, "nozzly=wrong; nozzly_csrf=" + page));
        }
    }

    private static int form(MirrorHost host, String token, String cookie) {
        return host.send("POST", "/sight", "_csrf=" + token, "Content-Type", FORM, "Cookie", cookie)
                .statusCode();
    }

    @Test
    void S6_programsThatShowNoCookieNeedNoToken() {
        try (MirrorHost host = new MirrorHost(uploads)) {
            String word = "{\"word\":\"x\"}";
            assertEquals(
                    200,
                    host.send("POST", "/api/v1/turn", word, "Authorization", "Bearer owner")
                            .statusCode());
            assertEquals(
                    200,
                    host.send("POST", "/api/v1/turn", word, "X-Api-Key", "good").statusCode());
            assertEquals(200, host.send("POST", "/api/v1/open", "").statusCode());
            assertEquals(
                    "403 forbidden", host.refusal(host.send("POST", "/api/v1/turn", word, "Cookie", "nozzly=one")));
            assertEquals("403 forbidden", host.refusal(host.send("POST", "/api/v1/open", "", "Cookie", "nozzly=one")));
            HttpResponse<String> sent = host.send(
                    "POST", "/api/v1/turn", word, "Cookie", "nozzly=one", "X-CSRF-Token", CsrfTokens.derived("one"));
            assertEquals(200, sent.statusCode());
        }
    }

    @Test
    void aSecretMustFitIntoACookie() {
        Reply<Void> reply = Reply.nothing();
        assertThrows(IllegalArgumentException.class, () -> reply.session("a; Domain=evil", Duration.ofHours(1)));
        assertThrows(IllegalArgumentException.class, () -> reply.session("", Duration.ofHours(1)));
        assertFalse(reply.session("hush", Duration.ofHours(1))
                .session()
                .orElseThrow()
                .toString()
                .contains("hush"));
    }

    @Test
    void anotherPersonsKeyIsAMismatch() {
        try (MirrorHost host = new MirrorHost(uploads)) {
            String word = "{\"word\":\"x\"}";
            String[] first = {"Authorization", "Bearer owner", "Idempotency-Key", "k"};
            assertEquals(200, host.send("POST", "/api/v1/turn", word, first).statusCode());
            assertEquals(200, host.send("POST", "/api/v1/turn", word, first).statusCode());
            assertEquals(1, host.mirror.changes.get());
            String[] other = {"X-Api-Key", "another", "Idempotency-Key", "k"};
            assertEquals("422 idempotency_mismatch", host.refusal(host.send("POST", "/api/v1/turn", word, other)));
        }
    }
}
