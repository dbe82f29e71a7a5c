package app.nozzly.host.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Visitor;
import app.nozzly.host.Visitor.Answer;
import app.nozzly.host.security.PeopleHost;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links with secrets: invitations, new passwords, new addresses. Their secrets are in no address that a server sees. */
@Tag("slow")
class LinkPagesTest {

    private static final String ADA = "ada@example.com";
    private static final String BEN = "ben@example.com";
    private static final String INVITE = "/settings/members/invitations";

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

    private String invite(String email, String role) {
        assertEquals(
                "/settings/members",
                ada.submit("/settings/members", INVITE, "email", email, "role", role)
                        .location());
        return host.mailedSecret();
    }

    private void assertUnseen(String secret) {
        assertTrue(host.addresses().stream().noneMatch(address -> address.contains(secret)), "a secret in an address");
    }

    @Test
    void anInvitationSaysWhoAsksAndMakesANewAccount() {
        String secret = invite(BEN, "sales");
        Visitor ben = host.visitor();
        assertTrue(ben.get("/join").says("name=\"code\""));
        Answer opened = ben.post("/join", "code", secret);
        assertEquals("/join", opened.location());
        Answer offer = ben.follow(opened);
        assertTrue(offer.says("Join Ember Prints") && offer.says("Sales") && offer.says("Ada") && offer.says(BEN));
        assertFalse(offer.says(secret), "not even in the page");
        Answer refused = ben.post("/join/new", "name", "Ben", "password", "12345678");
        assertTrue(refused.status() == 400 && refused.says("value=\"Ben\"") && refused.says("f-password-error"));
        Answer in = ben.post("/join/new", "name", "Ben", "password", PeopleHost.PASSWORD);
        assertEquals("/", in.location());
        assertTrue(ben.follow(in).says("Ember Prints"));
        assertEquals(
                404, host.visitor().submit("/join", "/join", "code", secret).status(), "it works once");
        assertUnseen(secret);
    }

    @Test
    void whoHasAnAccountSignsInAndComesBack() {
        host.owner(BEN);
        String secret = invite(BEN, "viewer");
        Visitor ben = host.visitor();
        ben.submit("/join", "/join", "code", secret);
        Answer offer = ben.get("/join");
        assertTrue(offer.says("/sign-in?next=/join"));
        Answer in = ben.submit("/sign-in", "/sign-in", "email", BEN, "password", PeopleHost.PASSWORD, "next", "/join");
        assertEquals("/join", in.location());
        assertTrue(ben.follow(in).says("You join as"));
        Answer joined = ben.post("/join/accept");
        assertEquals("/", joined.location());
        assertTrue(ben.follow(joined).says("You are in Ember Prints now"));
        Answer choose = ben.get("/workshops");
        assertEquals(3, choose.text().split("nz-door\"", -1).length, "two workshops to go to");
        assertUnseen(secret);
    }

    @Test
    void whoBelongsThereAlreadyIsLedIn() {
        String secret = invite("else@example.com", "viewer");
        ada.submit("/join", "/join", "code", secret);
        ada.get("/join");
        Answer joined = ada.post("/join/accept");
        assertEquals("/", joined.location());
        assertTrue(ada.follow(joined).says("You belong to Ember Prints already"));
        assertEquals(200, ada.get("/settings/members").status(), "still the owner");
    }

    @Test
    void aPersonGoesFromOneWorkshopToAnother() {
        host.owner(BEN);
        String secret = invite(BEN, "cashier");
        Visitor ben = host.visitor();
        ben.submit("/sign-in", "/sign-in", "email", BEN, "password", PeopleHost.PASSWORD);
        ben.submit("/join", "/join", "code", secret);
        ben.get("/join");
        ben.post("/join/accept");
        assertEquals(403, ben.get("/settings/members").status(), "a cashier sees no members");
        String own = Arrays.stream(ben.get("/workshops").text().split("<li>", -1))
                .filter(door -> door.contains("nz-door\"") && !door.contains("you are here"))
                .map(door -> door.replaceFirst("(?s).*action=\"(/workshops/[^\"]+/enter)\".*", "$1"))
                .findFirst()
                .orElseThrow();
        assertEquals("/", ben.post(own).location());
        assertEquals(200, ben.get("/settings/members").status(), "an owner in the own workshop");
        assertEquals(
                404,
                ben.post("/workshops/00000000-0000-7000-8000-0000000000ff/enter")
                        .status());
        assertEquals(404, ben.post("/workshops/none/enter").status());
    }

    @Test
    void S3_askingForANewPasswordTellsNothing() {
        int before = host.mails();
        Answer known = host.visitor().submit("/reset", "/reset/ask", "email", ADA);
        assertEquals(before + 1, host.mails());
        Answer unknown = host.visitor().submit("/reset", "/reset/ask", "email", "nobody@example.com");
        assertEquals(before + 1, host.mails());
        assertEquals(known.status() + known.location(), unknown.status() + unknown.location());
        assertEquals("/sign-in", known.location());
    }

    @Test
    void aNewPasswordEndsWhatWasAndOpensWhatComes() {
        host.visitor().submit("/reset", "/reset/ask", "email", ADA);
        String secret = host.mailedSecret();
        Visitor visitor = host.visitor();
        Answer opened = visitor.submit("/reset", "/reset", "code", secret);
        assertTrue(visitor.follow(opened).says("For " + ADA));
        Answer refused = visitor.post("/reset/password", "password", "tooshort".substring(0, 5));
        assertTrue(refused.status() == 400 && refused.says("f-password-error") && !refused.says("value=\"tooso"));
        Answer set = visitor.post("/reset/password", "password", "six lamps on the pier");
        assertEquals("/sign-in", set.location());
        assertTrue(visitor.follow(set).says("The password is set"));
        Answer in = visitor.post("/sign-in", "email", ADA, "password", "six lamps on the pier");
        assertEquals("/", in.location());
        assertEquals("/sign-in?next=%2Fprofile", ada.get("/profile").location(), "all sessions are over");
        assertEquals(
                404, host.visitor().submit("/reset", "/reset", "code", secret).status(), "it works once");
        assertUnseen(secret);
    }

    @Test
    void aNewAddressAnswersFirst() {
        ada.submit("/profile", "/profile/email", "email", "ada@new.example", "password", PeopleHost.PASSWORD);
        assertTrue(ada.get("/profile").says(ADA), "nothing has changed yet");
        String secret = host.mailedSecret();
        Visitor elsewhere = host.visitor();
        Answer opened = elsewhere.submit("/confirm", "/confirm", "code", secret);
        assertTrue(elsewhere.follow(opened).says("ada@new.example"));
        assertEquals("/profile", elsewhere.post("/confirm/address").location());
        assertTrue(ada.get("/profile").says("ada@new.example"));
        assertTrue(elsewhere.get("/confirm").says("name=\"code\""), "the browser has forgotten the secret");
        assertUnseen(secret);
    }

    @Test
    void anAddressThatWasTakenMeanwhileIsRefusedAndOnlyALinkThatIsOverIsForgotten() {
        ada.submit("/profile", "/profile/email", "email", BEN, "password", PeopleHost.PASSWORD);
        Visitor elsewhere = host.visitor();
        elsewhere.submit("/confirm", "/confirm", "code", host.mailedSecret());
        host.owner(BEN);
        elsewhere.get("/confirm");
        Answer taken = elsewhere.post("/confirm/address");
        assertTrue(taken.status() == 409 && taken.says("f-link-code-error"), taken.text());
        assertTrue(elsewhere.get("/confirm").says(BEN), "the link may still do");
        host.visitor().submit("/reset", "/reset/ask", "email", ADA);
        String reset = host.mailedSecret();
        Visitor owner = host.visitor();
        owner.submit("/reset", "/reset", "code", reset);
        owner.get("/reset");
        owner.post("/reset/password", "password", "six lamps on the pier");
        Answer over = elsewhere.post("/confirm/address");
        assertEquals(404, over.status());
        assertEquals("", elsewhere.cookie("nozzly_confirm"));
    }

    @Test
    void aWrongCodeIsNotShownAgain() {
        for (String path : new String[] {"/join", "/reset", "/confirm"}) {
            Answer refused = host.visitor().submit(path, path, "code", "a-code-that-is-good-for-nothing");
            assertEquals(404, refused.status(), path);
            assertTrue(refused.says("f-link-code-error"), path);
            assertFalse(refused.says("a-code-that-is-good-for-nothing"), path);
        }
    }
}
