package app.nozzly.host.security;

import app.nozzly.Nozzly;
import app.nozzly.WorkshopSettings;
import app.nozzly.host.StoredAnswers;
import app.nozzly.host.Visitor;
import app.nozzly.host.audit.AuditPages;
import app.nozzly.host.audit.TrailActivity;
import app.nozzly.host.channels.ChannelPagesFeature;
import app.nozzly.host.home.HomePages;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.HttpAddress;
import app.nozzly.host.http.HttpLimits;
import app.nozzly.host.http.HttpSeams;
import app.nozzly.host.http.HttpServer;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.RateLimits;
import app.nozzly.host.keys.ApiKeyPages;
import app.nozzly.host.members.MemberPages;
import app.nozzly.host.members.RoleNames;
import app.nozzly.host.members.RolePages;
import app.nozzly.host.pages.PageErrors;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.PageParts;
import app.nozzly.host.pages.RememberedWorkshops;
import app.nozzly.host.profile.ProfileFeature;
import app.nozzly.host.security.oidc.OidcProvider;
import app.nozzly.host.security.oidc.OidcSettings;
import app.nozzly.host.signin.SignInFeature;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Templates;
import app.nozzly.host.workshop.KnownLogos;
import app.nozzly.host.workshop.LogoPages;
import app.nozzly.host.workshop.SettingsPages;
import app.nozzly.host.workshop.WorkshopFeature;
import app.nozzly.host.workshop.WorkshopStrictness;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.spec.SecretKeySpec;

/** A host in memory with accounts and all pages of people, a clock that stands, cheap passwords, and its visitors. */
public final class PeopleHost implements AutoCloseable {

    public static final String PASSWORD = People.PASSWORD;

    private static final List<Area> AREAS = List.of(Area.CHANNELS, Area.SETTINGS);

    private final People people;
    private final HttpServer server;
    private final List<String> addresses = new CopyOnWriteArrayList<>();

    private PeopleHost(Path uploads, People people) {
        this.people = people;
        Templates templates = Templates.precompiled();
        HttpSeams seams = new HttpSeams(
                new JsonFormat(),
                people.identity.callers(),
                RateLimits.NONE,
                new StoredAnswers(people.nozzly.transactions()),
                new WorkshopStrictness(people.nozzly.workshops(), Clock.systemUTC()),
                new PageErrors(templates, AREAS),
                people.clock);
        this.server = new HttpServer(
                        HttpAddress.loopback(0),
                        HttpLimits.standard(uploads),
                        seams,
                        new LinkedHashSet<>(features(templates)))
                .start();
    }

    /** Mail goes out, anybody may register, no demo. */
    public static PeopleHost start(Path uploads) {
        return new PeopleHost(uploads, People.open());
    }

    public static PeopleHost start(Path uploads, boolean mail, boolean demo, boolean open) {
        return new PeopleHost(uploads, People.with(mail, demo, open));
    }

    private List<Feature> features(Templates templates) {
        Nozzly nozzly = people.nozzly;
        Identity identity = people.identity;
        RoleNames roles = new RoleNames(nozzly.roles());
        RememberedWorkshops remembered = new RememberedWorkshops(identity.workplaces(), people.clock);
        KnownLogos logos = new KnownLogos(nozzly.logos(), people.clock);
        WorkshopSettings settings = new WorkshopSettings(nozzly.transactions());
        PageFrame frame = new PageFrame(
                nozzly.workshops(),
                templates,
                AREAS,
                new PageParts(remembered, logos, new TrailActivity(nozzly.auditLog())));
        SettingsPages settingsPages = new SettingsPages(frame, settings);
        return List.of(
                new HomePages(frame, nozzly),
                new ChannelPagesFeature(frame, nozzly.channels(), nozzly.feeSchedules(), people.clock),
                new SignInFeature(
                        frame,
                        identity,
                        roles,
                        remembered,
                        Optional.of(identity.externalWay(keycloak())),
                        path -> server().url() + path),
                new ProfileFeature(frame, identity, nozzly.members(), roles, remembered),
                new MemberPages(frame, nozzly.members(), nozzly.apiKeys(), roles, identity, remembered),
                new RolePages(frame, nozzly.roles(), identity.rights()),
                new ApiKeyPages(frame, nozzly.apiKeys(), nozzly.members(), identity, people.clock),
                new AuditPages(frame, nozzly.auditLog(), nozzly.members(), nozzly.apiKeys()),
                settingsPages,
                new LogoPages(frame, nozzly.logos(), logos, settingsPages),
                new WorkshopFeature(settings, nozzly.logos(), logos));
    }

    /** A provider that nobody asks anything unless somebody signs in with it. */
    private OidcProvider keycloak() {
        return new OidcProvider(
                new OidcSettings(
                        URI.create("https://login.example.com/realms/nozzly"), "nozzly", "of-a-test", "Keycloak"),
                new SecureRandom(),
                people.clock);
    }

    private HttpServer server() {
        return server;
    }

    public Identity identity() {
        return people.identity;
    }

    public Nozzly nozzly() {
        return people.nozzly;
    }

    public String url() {
        return server.url();
    }

    public void pass(Duration time) {
        people.clock.pass(time);
    }

    /** Every address that a visitor asked for or was led to. */
    public List<String> addresses() {
        return addresses;
    }

    public Visitor visitor() {
        return new Visitor(server.url(), addresses);
    }

    public int mails() {
        return people.mail.all().size();
    }

    /** The secret of the link in the mail sent last. */
    public String mailedSecret() {
        return KeptMail.secretIn(people.mail.last().text());
    }

    /** Makes the demo workshop's owner, as the start of a demo does. */
    public void prepareDemo() {
        people.identity.firstOwner().prepareDemo();
    }

    /** Somebody who has opened a workshop and is in it. */
    public Visitor owner(String email) {
        Visitor visitor = visitor();
        Visitor.Answer answer = visitor.submit(
                "/register",
                "/register",
                "workshop_name",
                "Ember Prints",
                "currency",
                "GBP",
                "time_zone",
                "Europe/London",
                "name",
                "Ada",
                "email",
                email,
                "password",
                PASSWORD);
        if (answer.status() != 303) {
            throw new AssertionError("not registered: " + answer.text());
        }
        visitor.get("/");
        return visitor;
    }

    /** Somebody invited by an owner into a role, who is in the workshop. */
    public Visitor member(Visitor owner, String email, String role) {
        Visitor.Answer invited =
                owner.submit("/settings/members", "/settings/members/invitations", "email", email, "role", role);
        String secret = people.mail.isSet() ? mailedSecret() : invited.find("join#([A-Za-z0-9_-]+)");
        Visitor visitor = visitor();
        visitor.submit("/join", "/join", "code", secret);
        visitor.submit("/join", "/join/new", "name", "Ben", "password", PASSWORD);
        visitor.get("/");
        return visitor;
    }

    /** What an app shows now for a key. */
    public String codeFor(String key) {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(Base32Reader.bytes(key.replace(" ", "")), generator.getAlgorithm()),
                    people.clock.instant(),
                    Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.close();
        people.close();
    }
}
