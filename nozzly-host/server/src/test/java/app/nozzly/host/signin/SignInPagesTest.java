package app.nozzly.host.signin;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Visitor;
import app.nozzly.host.Visitor.Answer;
import app.nozzly.host.security.PeopleHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and out as people do it, without scripts. */
@Tag("slow")
class SignInPagesTest {

    private static final String ADA = "ada@example.com";

    @TempDir
    Path folder;

    private PeopleHost host;

    @BeforeEach
    void start() {
        host = PeopleHost.start(folder);
        host.owner(ADA);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private Answer signIn(Visitor visitor, String email, String password, String... more) {
        String[] fields = java.util.Arrays.copyOf(new String[] {"email", email, "password", password}, 4 + more.length);
        System.arraycopy(more, 0, fields, 4, more.length);
        return visitor.submit("/sign-in", "/sign-in", fields);
    }

    @Test
    void addressAndPasswordLeadIn() {
        Visitor visitor = host.visitor();
        Answer away = visitor.get("/channels");
        assertEquals("/sign-in?next=%2Fchannels", away.location());
        assertTrue(visitor.follow(away).says("name=\"next\" value=\"/channels\""));
        Answer in = visitor.post("/sign-in", "email", ADA, "password", PeopleHost.PASSWORD, "next", "/channels");
        assertEquals("/channels", in.location());
        assertEquals(200, visitor.follow(in).status());
        assertEquals("/", visitor.get("/sign-in").location(), "who is in need not sign in");
    }

    @Test
    void S3_aRefusalTellsNothingAndShowsNoPassword() {
        Answer wrong = signIn(host.visitor(), ADA, "wrong but long enough");
        Answer unknown = signIn(host.visitor(), "nobody@example.com", "wrong but long enough");
        assertEquals(401, wrong.status());
        assertEquals(401, unknown.status());
        assertEquals(told(wrong), told(unknown));
        assertTrue(wrong.says("value=\"" + ADA + "\""), "the address stays");
        assertFalse(wrong.says("wrong but long enough"), "the password does not");
    }

    private static String told(Answer answer) {
        return answer.text().replaceAll("[A-Za-z0-9_-]{32}", "").replaceAll("(ada|nobody)@example.com", "");
    }

    @Test
    void S3_aPasswordCountsExactlyAsTyped() {
        Visitor visitor = host.visitor();
        visitor.submit(
                "/register",
                "/register",
                "workshop_name",
                "Spaces",
                "currency",
                "EUR",
                "time_zone",
                "Europe/Berlin",
                "name",
                "Sam",
                "email",
                "sam@example.com",
                "password",
                "  two spaces around  ");
        assertEquals(
                401,
                signIn(host.visitor(), "sam@example.com", "two spaces around").status());
        assertEquals(
                303,
                signIn(host.visitor(), "sam@example.com", "  two spaces around  ")
                        .status());
    }

    @Test
    void S5_eachSignInBeginsAnotherSession() {
        Visitor visitor = host.visitor();
        visitor.keep("nozzly", "a-secret-that-somebody-else-planted");
        signIn(visitor, ADA, PeopleHost.PASSWORD);
        String first = visitor.cookie("nozzly");
        assertNotEquals("a-secret-that-somebody-else-planted", first);
        visitor.post("/sign-out");
        signIn(visitor, ADA, PeopleHost.PASSWORD);
        assertNotEquals(first, visitor.cookie("nozzly"));
        assertTrue(visitor.cookie("nozzly").length() >= 43);
    }

    @Test
    void nextLeadsNowhereElse() {
        for (String foreign : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/%0d%0aLocation:evil".replace("%0d%0a", "\r\n"),
                "evil.example")) {
            assertEquals(
                    "/",
                    signIn(host.visitor(), ADA, PeopleHost.PASSWORD, "next", foreign)
                            .location(),
                    foreign);
        }
        Answer page = host.visitor().get("/sign-in?next=https%3A%2F%2Fevil.example");
        assertFalse(page.says("evil.example"));
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor visitor = host.visitor();
        signIn(visitor, ADA, PeopleHost.PASSWORD);
        String secret = visitor.cookie("nozzly");
        visitor.get("/profile");
        Answer out = visitor.post("/sign-out");
        assertEquals("/sign-in", out.location());
        assertEquals("", visitor.cookie("nozzly"));
        host.pass(Duration.ofSeconds(1));
        visitor.keep("nozzly", secret);
        assertEquals("/sign-in?next=%2Fprofile", visitor.get("/profile").location(), "the old cookie opens nothing");
    }

    @Test
    void S6_aFormWithoutTheTokenOfItsBrowserIsRefused() {
        Visitor stranger = host.visitor();
        assertEquals(
                403,
                stranger.post("/sign-in", "email", ADA, "password", PeopleHost.PASSWORD)
                        .status());
    }

    @Test
    void manyWrongPasswordsHaveToWait() {
        Visitor visitor = host.visitor();
        Answer refused = signIn(visitor, ADA, "wrong but long enough");
        for (int turn = 1; turn < 40 && refused.status() != 429; turn++) {
            refused = signIn(visitor, ADA, "wrong but long enough");
        }
        assertEquals(429, refused.status());
        String wait = refused.response().headers().firstValue("Retry-After").orElse("");
        assertTrue(wait.matches("[1-9]\\d*"), "programs are told how long: " + wait);
    }

    @Test
    void aSecondStepAsksForACode() {
        Visitor first = host.visitor();
        signIn(first, ADA, PeopleHost.PASSWORD);
        Answer page = first.get("/profile/second-factor");
        String key = page.find("nz-copy\" data-value=\"([A-Z2-7 ]+)\"");
        String enrolment = page.find("name=\"enrolment\" value=\"([^\"]+)\"");
        Answer codes = first.post(
                "/profile/second-factor",
                "enrolment",
                enrolment,
                "password",
                PeopleHost.PASSWORD,
                "code",
                host.codeFor(key));
        assertEquals(200, codes.status());
        String recovery = codes.find("<code>([a-z2-7-]{19})</code>");

        Visitor visitor = host.visitor();
        Answer half = signIn(visitor, ADA, PeopleHost.PASSWORD, "next", "/channels");
        assertEquals("/sign-in/second-factor?next=%2Fchannels", half.location());
        assertEquals("", visitor.cookie("nozzly"), "not in yet");
        Answer step = visitor.follow(half);
        String token = visitor.cookie("nozzly_step");
        assertFalse(token.isEmpty() || step.says(token), "the token of the first step is in no page");
        Answer wrong = visitor.post("/sign-in/second-factor", "code", "000000", "next", "/channels");
        assertEquals(401, wrong.status());
        assertTrue(wrong.says("the code is wrong"));
        host.pass(Duration.ofSeconds(60));
        Answer in = visitor.post("/sign-in/second-factor", "code", host.codeFor(key), "next", "/channels");
        assertAll(
                () -> assertEquals("/channels", in.location()),
                () -> assertEquals("", visitor.cookie("nozzly_step")),
                () -> assertEquals(200, visitor.follow(in).status()),
                () -> assertTrue(host.addresses().stream().noneMatch(address -> address.contains(token))));

        Visitor lost = host.visitor();
        signIn(lost, ADA, PeopleHost.PASSWORD);
        lost.get("/sign-in/second-factor");
        assertEquals("/", lost.post("/sign-in/second-factor", "code", recovery).location());
        Visitor again = host.visitor();
        signIn(again, ADA, PeopleHost.PASSWORD);
        again.get("/sign-in/second-factor");
        assertEquals(401, again.post("/sign-in/second-factor", "code", recovery).status(), "a code is good once");
    }

    @Test
    void theSecondStepAloneLeadsBack() {
        Visitor visitor = host.visitor();
        assertEquals("/sign-in", visitor.get("/sign-in/second-factor").location());
        visitor.get("/sign-in");
        assertEquals(
                "/sign-in",
                visitor.post("/sign-in/second-factor", "code", "123456").location());
    }

    @Test
    void thereIsNoDemoToEnterWhereThereIsNone() {
        Visitor visitor = host.visitor();
        assertFalse(visitor.get("/sign-in").says("/sign-in/demo"));
        assertEquals(404, visitor.post("/sign-in/demo").status());
    }

    @Test
    void otherWaysInAreShown() {
        Answer page = host.visitor().get("/sign-in");
        assertTrue(page.says("Sign in with Keycloak") && page.says("action=\"/sign-in/external\""));
        assertTrue(page.says("href=\"/register\"") && page.says("href=\"/reset\""));
    }
}
