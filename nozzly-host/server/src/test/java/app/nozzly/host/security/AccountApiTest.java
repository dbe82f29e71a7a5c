package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.security.AccountsHost.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and one's own account over HTTP (S1–S5). */
@Tag("slow")
class AccountApiTest {

    private AccountsHost host;

    @BeforeEach
    void start(@TempDir Path uploads) {
        host = new AccountsHost(uploads, People.open());
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static String login(String email, String password) {
        return "{'email':'" + email + "','password':'" + password + "'}";
    }

    @Test
    void registeringOpensAWorkshopAndGivesTokensLikeLogin() throws Exception {
        Answer registered = host.send(
                "POST",
                "/auth/register",
                "{'workshop_name':'Ember & Co','name':'Ada','email':'Ada@Example.com','password':'vier Eulen am Kanal',"
                        + "'currency':'GBP','time_zone':'Europe/London'}");
        assertEquals(201, registered.status());
        assertEquals("no-store", registered.header("Cache-Control"));
        assertEquals(
                Set.of("access_token", "refresh_token", "expires_in", "second_factor_required"),
                host.names(registered.json()));
        Answer login = host.send("POST", "/auth/login", login("ada@example.com", People.PASSWORD));
        assertEquals(200, login.status());
        assertEquals("600", login.at("/expires_in"));
        Answer me = host.as(login.at("/access_token"), "GET", "/auth/me", "");
        assertEquals("ada@example.com", me.at("/email"));
        assertEquals("Ember & Co", me.at("/workshop/name"));
        assertEquals("EMBERCO", me.at("/workshop/code"));
        assertEquals("owner", me.at("/workshop/role"));
        Answer shop = host.as(login.at("/access_token"), "GET", "/workshop", "");
        assertEquals("GBP", shop.at("/currency"));
        assertEquals("Europe/London", shop.at("/time_zone"));
    }

    @Test
    void everythingWrongWithARegistrationIsSaidAtOnce() throws Exception {
        Answer refused = host.send(
                "POST",
                "/auth/register",
                "{'workshop_name':'','name':'','email':'no','password':'short','currency':'GBP','time_zone':'UTC'}");
        assertEquals("400 validation_failed /workshop_name /name /email /password", refused.refusal());
        host.owner("ada@example.com");
        Answer taken = host.send(
                "POST",
                "/auth/register",
                "{'workshop_name':'X','name':'Eve','email':'ADA@example.com','password':'acht Boote im Wind',"
                        + "'currency':'GBP','time_zone':'UTC'}");
        assertEquals("409 already_exists /email", taken.refusal());
    }

    @Test
    void S4_refusalsAreTheSameForKnownAndUnknownAddresses() throws Exception {
        host.owner("ada@example.com");
        Answer known = host.send("POST", "/auth/login", login("ada@example.com", "not it at all"));
        Answer unknown = host.send("POST", "/auth/login", login("eve@example.com", "not it at all"));
        assertEquals("401 unauthorized", known.refusal());
        assertEquals(known.refusal(), unknown.refusal());
        assertEquals(known.at("/detail"), unknown.at("/detail"));
        assertEquals(host.names(known.json()), host.names(unknown.json()));
        assertEquals(
                204,
                host.send("POST", "/auth/reset", "{'email':'ada@example.com'}").status());
        assertEquals(
                204,
                host.send("POST", "/auth/reset", "{'email':'eve@example.com'}").status());
        assertEquals(1, host.people.mail.all().size());
    }

    @Test
    void S4_tooManyTriesAreToldWhenToComeBack() throws Exception {
        host.owner("ada@example.com");
        for (int guess = 0; guess < 5; guess++) {
            host.send("POST", "/auth/login", login("ada@example.com", "guess " + guess));
        }
        Answer slow = host.send("POST", "/auth/login", login("ada@example.com", "guess"));
        assertEquals("429 rate_limited", slow.refusal());
        assertEquals("1", slow.header("Retry-After"));
    }

    @Test
    void tokensAreRefreshedAndEndWithLogout() throws Exception {
        host.owner("ada@example.com");
        Answer login = host.send("POST", "/auth/login", login("ada@example.com", People.PASSWORD));
        Answer next = host.send("POST", "/auth/refresh", "{'refresh_token':'" + login.at("/refresh_token") + "'}");
        assertEquals(200, next.status());
        String token = next.at("/access_token");
        assertEquals(204, host.as(token, "POST", "/auth/logout", "").status());
        assertEquals("401 unauthorized", host.as(token, "GET", "/auth/me", "").refusal());
        assertEquals(
                "401 unauthorized",
                host.send("POST", "/auth/refresh", "{'refresh_token':'" + next.at("/refresh_token") + "'}")
                        .refusal());
        assertEquals("401 unauthorized", host.send("GET", "/auth/me", "").refusal());
    }

    @Test
    void S5_aBrowsersCookieWorksAndIsTakenAwayAtLogout() throws Exception {
        SignedIn ada = host.people.register("ada@example.com");
        String cookie = "nozzly=" + ada.secret();
        assertEquals(
                "ada@example.com",
                host.send("GET", "/auth/me", "", "Cookie", cookie).at("/email"));
        assertEquals(
                403, host.send("POST", "/auth/logout", "", "Cookie", cookie).status());
        assertEquals(
                "ada@example.com",
                host.send("GET", "/auth/me", "", "Cookie", cookie).at("/email"));
        assertEquals(
                "401 unauthorized",
                host.send("GET", "/auth/me", "", "Cookie", "nozzly=x").refusal());
    }

    @Test
    void aPersonGoesOnInAnotherWorkshop() throws Exception {
        String ada = host.owner("ada@example.com");
        String eve = host.owner("eve@example.com");
        Answer invited = host.as(ada, "POST", "/invitations", "{'email':'eve@example.com','role':'sales'}");
        assertEquals(201, invited.status());
        assertFalse(invited.json().has("link"), "the link is mailed");
        String shop = host.as(ada, "GET", "/auth/me", "").at("/workshop/id");
        assertEquals(
                "404 not_found",
                host.as(eve, "POST", "/auth/switch", "{'workshop':'" + shop + "'}")
                        .refusal());
        SignedIn in = host.people.in("eve@example.com");
        host.people
                .identity
                .invitations()
                .accept(
                        KeptMail.secretIn(host.people.mail.last().text()),
                        in.account().id(),
                        Attempt.forTokens(People.HOME));
        Answer moved = host.as(eve, "POST", "/auth/switch", "{'workshop':'" + shop + "'}");
        Answer me = host.as(moved.at("/access_token"), "GET", "/auth/me", "");
        assertEquals("sales", me.at("/workshop/role"));
        assertEquals(2, me.json().path("workshops").size());
        assertEquals(
                "403 forbidden",
                host.as(moved.at("/access_token"), "GET", "/members", "").refusal());
    }

    @Test
    void aPasswordIsChangedAndResetByMail() throws Exception {
        String ada = host.owner("ada@example.com");
        assertEquals(
                "400 validation_failed /current",
                host.as(ada, "POST", "/auth/password", "{'current':'wrong','new':'acht Boote im Wind'}")
                        .refusal());
        assertEquals(
                "400 validation_failed /new",
                host.as(ada, "POST", "/auth/password", "{'current':'" + People.PASSWORD + "','new':'iloveyou1'}")
                        .refusal());
        assertEquals(
                204,
                host.as(
                                ada,
                                "POST",
                                "/auth/password",
                                "{'current':'" + People.PASSWORD + "','new':'acht Boote im Wind'}")
                        .status());
        host.send("POST", "/auth/reset", "{'email':'ada@example.com'}");
        String secret = KeptMail.secretIn(host.people.mail.last().text());
        String confirm = "{'token':'" + secret + "','password':'neun Dosen am Berg'}";
        assertEquals(
                "400 validation_failed /password",
                host.send("POST", "/auth/reset/confirm", "{'token':'" + secret + "','password':'short'}")
                        .refusal());
        assertEquals(204, host.send("POST", "/auth/reset/confirm", confirm).status());
        assertEquals(
                "404 not_found",
                host.send("POST", "/auth/reset/confirm", confirm).refusal());
        assertEquals("401 unauthorized", host.as(ada, "GET", "/auth/me", "").refusal());
        assertEquals(
                200,
                host.send("POST", "/auth/login", login("ada@example.com", "neun Dosen am Berg"))
                        .status());
    }

    @Test
    void S1_everyFlippedBitIs401AndNeverAnError() throws Exception {
        String token = host.owner("ada@example.com");
        byte[] bytes = token.getBytes(StandardCharsets.US_ASCII);
        int refused = 0;
        for (int bit = 0; bit < bytes.length * 8; bit += 7) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            String text = new String(changed, StandardCharsets.ISO_8859_1);
            if (text.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
                assertEquals(
                        "401 unauthorized", host.as(text, "GET", "/auth/me", "").refusal());
                refused++;
            }
        }
        assertTrue(refused > 100);
        for (String value : new String[] {"Basic YTpi", "Bearer", "Bearer ", "bearer x y", "x"}) {
            assertEquals(
                    "401 unauthorized",
                    host.send("GET", "/auth/me", "", "Authorization", value).refusal());
        }
    }

    @Test
    void S5_anAccessTokenEndsAfterTenMinutes() throws Exception {
        String token = host.owner("ada@example.com");
        host.people.clock.pass(Duration.ofMinutes(10));
        assertEquals("401 unauthorized", host.as(token, "GET", "/auth/me", "").refusal());
    }
}
