package app.nozzly.host.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.Visitor;
import app.nozzly.host.Visitor.Answer;
import app.nozzly.host.security.PeopleHost;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new installation: the link that the host printed, or the demo workshop. */
@Tag("slow")
class FirstOwnerPagesTest {

    @TempDir
    Path folder;

    @Test
    void everyPageLeadsToTheSetUpAndItsLinkWorksOnce() {
        try (PeopleHost host = PeopleHost.start(folder, false, false, false)) {
            Visitor visitor = host.visitor();
            Answer away = visitor.get("/channels");
            assertEquals("/set-up", visitor.follow(away).location());
            assertTrue(visitor.get("/set-up").says("printed a link"));

            String path = host.identity().firstOwner().offerSetUp().orElseThrow();
            String secret = path.substring(path.indexOf('#') + 1);
            assertEquals("/set-up#", path.substring(0, path.indexOf('#') + 1));
            assertEquals(
                    404,
                    visitor.submit("/set-up", "/set-up", "code", "not-the-secret-of-anything")
                            .status());
            Answer opened = visitor.submit("/set-up", "/set-up", "code", "http://localhost:8080" + path);
            assertEquals("/set-up", opened.location(), "a whole link does as well");
            Answer form = visitor.follow(opened);
            assertTrue(form.says("value=\"My workshop\""));

            Answer refused = visitor.post("/set-up/owner", fields("short"));
            assertEquals(400, refused.status());
            assertTrue(refused.says("value=\"Grace\"") && refused.says("id=\"f-password-error\""));
            assertFalse(refused.says("value=\"short\""));
            Answer in = visitor.post("/set-up/owner", fields(PeopleHost.PASSWORD));
            assertEquals("/", in.location());
            Answer home = visitor.follow(in);
            assertEquals(200, home.status());
            assertTrue(home.says("Grace's shed") || home.says("Grace&#39;s shed"));

            assertEquals("/sign-in", host.visitor().get("/set-up").location(), "there is an owner now");
            assertTrue(host.addresses().stream().noneMatch(address -> address.contains(secret)));
        }
    }

    private static String[] fields(String password) {
        return new String[] {
            "workshop_name", "Grace's shed",
            "currency", "EUR",
            "time_zone", "Europe/Berlin",
            "name", "Grace",
            "email", "grace@example.com",
            "password", password
        };
    }

    @Test
    void theDemoWorkshopOpensWithOneClick() {
        try (PeopleHost host = PeopleHost.start(folder, false, true, false)) {
            host.prepareDemo();
            Visitor visitor = host.visitor();
            Answer page = visitor.get("/sign-in?next=%2Fchannels");
            assertTrue(page.says("Open the demo workshop"));
            Answer in = visitor.post("/sign-in/demo", "next", "/channels");
            assertEquals("/channels", in.location());
            assertEquals(200, visitor.follow(in).status());
        }
    }

    @Test
    void registrationMayBeClosed() {
        try (PeopleHost host = PeopleHost.start(folder, false, true, false)) {
            host.prepareDemo();
            Visitor visitor = host.visitor();
            assertTrue(visitor.get("/register").says("Nobody can register here"));
            Answer refused = visitor.post("/register", fields(PeopleHost.PASSWORD));
            assertTrue(refused.status() == 403 && refused.says("Nobody can register here"));
        }
    }

    @Test
    void aRegistrationThatIsRefusedLosesNothingButThePassword() {
        try (PeopleHost host = PeopleHost.start(folder)) {
            host.owner("first@example.com");
            Visitor visitor = host.visitor();
            String[] fields = fields("password1");
            fields[3] = "XXX";
            Answer refused = visitor.submit("/register", "/register", fields);
            assertEquals(400, refused.status());
            assertTrue(refused.says("id=\"f-currency-error\""));
            assertTrue(refused.says("value=\"grace@example.com\""));
            assertTrue(refused.says("<option value=\"Europe/Berlin\" selected"));
            assertFalse(refused.says("password1"));
        }
    }
}
