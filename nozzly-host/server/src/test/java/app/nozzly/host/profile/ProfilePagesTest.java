package app.nozzly.host.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Visitor;
import app.nozzly.host.Visitor.Answer;
import app.nozzly.host.security.PeopleHost;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own account. */
@Tag("slow")
class ProfilePagesTest {

    private static final String ADA = "ada@example.com";
    private static final String FACTOR = "/profile/second-factor";
    private static final String KEY = "nz-copy\" data-value=\"([A-Z2-7 ]+)\"";
    private static final String ENROLMENT = "name=\"enrolment\" value=\"([^\"]+)\"";

    @TempDir
    Path folder;

    private PeopleHost host;
    private Visitor ada;

    @BeforeEach
    void start() {
        host = PeopleHost.start(folder);
        ada = host.owner(ADA);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private Visitor elsewhere() {
        Visitor visitor = host.visitor();
        visitor.submit("/sign-in", "/sign-in", "email", ADA, "password", PeopleHost.PASSWORD);
        visitor.get("/");
        return visitor;
    }

    @Test
    void aNameIsTheSameEverywhere() {
        assertEquals(
                "/profile",
                ada.submit("/profile", "/profile", "name", "Ada Lovelace").location());
        assertTrue(ada.get("/profile").says("value=\"Ada Lovelace\""));
        assertTrue(ada.get("/settings/members").says("Ada Lovelace"));
        Answer refused = ada.post("/profile", "name", "x".repeat(101));
        assertEquals(400, refused.status());
        assertTrue(refused.says("f-name-error") && refused.says("x".repeat(101)));
    }

    @Test
    void S5_anotherPasswordEndsTheOtherSessions() {
        Visitor other = elsewhere();
        Answer wrong = ada.submit(
                "/profile", "/profile/password", "current", "not the present one", "password", "six lamps on the pier");
        assertEquals(400, wrong.status());
        assertTrue(wrong.says("f-password-current-error"));
        assertFalse(wrong.says("not the present one") || wrong.says("six lamps on the pier"));
        Answer weak = ada.post("/profile/password", "current", PeopleHost.PASSWORD, "password", "password1");
        assertEquals(400, weak.status());
        assertTrue(weak.says("f-password-password-error"), weak.text());
        assertFalse(weak.says("password1"));
        assertEquals(
                "/profile",
                ada.post("/profile/password", "current", PeopleHost.PASSWORD, "password", "six lamps on the pier")
                        .location());
        assertEquals(200, ada.get("/profile").status());
        assertEquals("/sign-in?next=%2Fprofile", other.get("/profile").location());
    }

    @Test
    void aNewAddressNeedsThePassword() {
        Answer refused = ada.submit("/profile", "/profile/email", "email", "ada@new.example", "password", "wrong one");
        assertEquals(400, refused.status());
        assertTrue(refused.says("f-email-password-error") && refused.says("value=\"ada@new.example\""));
        assertFalse(refused.says("wrong one"));
    }

    @Test
    void sessionsAreSeenAndEnded() {
        elsewhere();
        elsewhere();
        Answer page = ada.get("/profile");
        assertEquals(1, page.text().split("This one", -1).length - 1);
        String end = page.find("action=\"(/profile/sessions/[0-9a-f-]+/end)\"");
        assertEquals("/profile", ada.post(end).location());
        assertEquals("/profile", ada.post("/profile/sessions/end-others").location());
        assertFalse(ada.get("/profile").says("/profile/sessions/"), "only this one is left");
        assertEquals(
                404,
                ada.post("/profile/sessions/00000000-0000-7000-8000-0000000000ff/end")
                        .status());
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        Visitor ben = host.owner("ben@example.com");
        ben.submit("/sign-in", "/sign-in", "email", "ben@example.com", "password", PeopleHost.PASSWORD);
        String end = elsewherePage(ben);
        assertEquals(404, ada.post(end).status());
        assertEquals(200, ben.get("/profile").status());
    }

    private String elsewherePage(Visitor ben) {
        Visitor second = host.visitor();
        second.submit("/sign-in", "/sign-in", "email", "ben@example.com", "password", PeopleHost.PASSWORD);
        ada.get("/profile");
        return ben.get("/profile").find("action=\"(/profile/sessions/[0-9a-f-]+/end)\"");
    }

    @Test
    void aSecondFactorIsSetUpShownOnceAndSwitchedOff() {
        Visitor other = elsewhere();
        Answer page = ada.get(FACTOR);
        String key = page.find(KEY);
        String enrolment = page.find(ENROLMENT);
        assertTrue(page.says("<svg") && page.says("nz-qr__squares"));
        String word = PeopleHost.PASSWORD;
        Answer bare = ada.post(FACTOR, "enrolment", enrolment, "code", host.codeFor(key));
        assertTrue(bare.status() == 400 && bare.says("f-password-error"), "an open browser is not enough");
        Answer wrong = ada.post(FACTOR, "enrolment", enrolment, "password", word, "code", "000000");
        assertEquals(400, wrong.status());
        assertFalse(wrong.says(word));
        assertEquals(key, wrong.find(KEY), "the same key once more");
        String before = ada.cookie("nozzly");
        Answer codes = ada.post(FACTOR, "enrolment", enrolment, "password", word, "code", host.codeFor(key));
        assertEquals(200, codes.status());
        assertEquals(10, codes.text().split("<li><code>", -1).length - 1);
        assertNotEquals(before, ada.cookie("nozzly"), "another session from now on");
        assertEquals("/sign-in?next=%2Fprofile", other.get("/profile").location());
        assertEquals("/profile", ada.post("/profile", "name", "Ada").location(), "the page carries the new token");
        assertTrue(ada.get("/profile").says("Recovery codes left: 10"));
        assertEquals("/profile", ada.get(FACTOR).location(), "it is on already");

        host.pass(Duration.ofSeconds(60));
        Answer renewed = ada.submit("/profile", FACTOR + "/recovery-codes", "code", host.codeFor(key));
        assertEquals(200, renewed.status());
        Answer refused = ada.submit("/profile", FACTOR + "/off", "password", word, "code", "123456");
        assertTrue(refused.status() == 400 && refused.says("f-factor-code-error"));
        String recovery = renewed.find("<code>([a-z2-7-]{19})</code>");
        Answer stranger = ada.post(FACTOR + "/off", "password", "another one", "code", recovery);
        assertTrue(stranger.status() == 400 && stranger.says("f-factor-password-error"), "and the code is still good");
        assertEquals(
                "/profile",
                ada.post(FACTOR + "/off", "password", word, "code", recovery).location());
        assertTrue(ada.get("/profile").says("href=\"/profile/second-factor\""));
    }

    @Test
    void theLastOwnerCannotLeave() {
        String leave = ada.get("/profile").find("action=\"(/profile/workshops/[^\"]+/leave)\"");
        Answer refused = ada.post(leave);
        assertEquals(409, refused.status());
        assertTrue(refused.says("last owner"));
        Visitor ben = host.member(ada, "ben@example.com", "viewer");
        ben.get("/profile");
        assertEquals("/workshops", ben.post(leave).location());
        assertTrue(ben.get("/workshops").says("You belong to no workshop"));
        assertEquals(200, ben.get("/profile").status(), "the account is there without a workshop");
        assertEquals("/workshops", ben.get("/").location());
        assertEquals(404, ben.post(leave).status());
    }
}
