package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.security.AccountsHost.Answer;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import app.nozzly.store.ListQuery;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S14: secrets go through every flow, and are found nowhere afterwards: not in the log, the trail, a refusal, the database or a printed object. */
@Tag("slow")
class CanaryTest {

    private static final String EMAIL = "ada@example.com";
    private static final String FIRST = "canary one of many passwords";
    private static final String SECOND = "canary two of many passwords";
    private static final String THIRD = "canary three of many passwords";
    private static final String WRONG = "canary wrong password of all";
    private static final String COMMON = "canary7";

    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final StringBuffer seen = new StringBuffer();
    private final Handler log = new Handler() {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord event) {
            seen.append(formatter.format(event)).append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private String secret(String name, String value) {
        assertTrue(value.length() >= 6, name);
        secrets.put(name, value);
        return value;
    }

    private Answer note(Answer answer) {
        if (answer.status() >= 400) {
            seen.append(answer.response().body()).append('\n');
        }
        return answer;
    }

    private void print(Object printed) {
        seen.append(printed).append('\n');
    }

    @Test
    void S14_noSecretIsFoundAnywhere(@TempDir Path data, @TempDir Path uploads) throws Exception {
        Logger root = Logger.getLogger("");
        Logger ours = Logger.getLogger("app.nozzly");
        Level before = ours.getLevel();
        root.addHandler(log);
        ours.setLevel(Level.ALL);
        try (AccountsHost host = new AccountsHost(uploads, People.on(JpaStore.open(JpaStoreSettings.embedded(data))))) {
            for (String password : List.of(FIRST, SECOND, THIRD, WRONG, COMMON)) {
                secret(password, password);
            }
            useEverything(host);
            readTrail(host);
        } finally {
            root.removeHandler(log);
            ours.setLevel(before);
        }
        String stored = database(data);
        assertTrue(stored.contains(EMAIL), "the database was not read");
        List<String> found = new ArrayList<>();
        secrets.forEach((name, value) -> {
            if (seen.indexOf(value) >= 0) {
                found.add(name + " was seen");
            }
            if (stored.contains(value)) {
                found.add(name + " is stored");
            }
        });
        System.out.println(
                "S14 hits " + found.size() + " of " + secrets.size() + " bar 0 " + (found.isEmpty() ? "pass" : "fail"));
        assertEquals(List.of(), found);
        assertTrue(secrets.size() > 20, "secrets used: " + secrets.size());
    }

    private static String json(String... namesAndValues) {
        StringBuilder text = new StringBuilder("{");
        for (int index = 0; index < namesAndValues.length; index += 2) {
            text.append(index == 0 ? "" : ",")
                    .append("'" + namesAndValues[index] + "':'" + namesAndValues[index + 1] + "'");
        }
        return text.append("}").toString();
    }

    private void useEverything(AccountsHost host) throws Exception {
        Answer registered = host.send(
                "POST",
                "/auth/register",
                json(
                        "workshop_name",
                        "Ember",
                        "name",
                        "Ada",
                        "email",
                        EMAIL,
                        "password",
                        FIRST,
                        "currency",
                        "GBP",
                        "time_zone",
                        "UTC"),
                "Idempotency-Key",
                "k1");
        String token = secret("access token", registered.at("/access_token"));
        secret("refresh token", registered.at("/refresh_token"));
        note(host.send("POST", "/auth/login", json("email", EMAIL, "password", WRONG), "Idempotency-Key", "k2"));
        note(host.send("POST", "/auth/login", json("email", WRONG, "password", FIRST)));
        note(host.send("POST", "/auth/login", "{'email':'" + EMAIL + "','password':['" + WRONG + "']}"));
        note(host.send("POST", "/auth/login", "{'email':'" + EMAIL + "','passwort':'" + WRONG + "'"));
        note(host.send(
                "POST",
                "/auth/register",
                json(
                        "workshop_name",
                        "",
                        "name",
                        "",
                        "email",
                        "x",
                        "password",
                        COMMON,
                        "currency",
                        "GBP",
                        "time_zone",
                        "UTC")));
        refresh(host, registered.at("/refresh_token"));
        keys(host, token);
        invite(host, token);
        Answer changed = host.send(
                "POST",
                "/auth/password",
                json("current", FIRST, "new", SECOND),
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                "k3");
        assertEquals(204, changed.status());
        note(host.as(token, "POST", "/auth/password", json("current", WRONG, "new", THIRD)));
        note(host.as(token, "POST", "/auth/password", json("current", SECOND, "new", COMMON)));
        reset(host);
        factor(host);
        browser(host);
        note(host.as(token + "x", "GET", "/auth/me", ""));
    }

    private void refresh(AccountsHost host, String refreshToken) throws Exception {
        Answer next = host.send("POST", "/auth/refresh", json("refresh_token", refreshToken));
        secret("next access token", next.at("/access_token"));
        String latest = secret("next refresh token", next.at("/refresh_token"));
        note(host.send("POST", "/auth/refresh", json("refresh_token", latest + "x")));
    }

    private void keys(AccountsHost host, String token) throws Exception {
        Answer made = host.send(
                "POST",
                "/api-keys",
                "{'name':'Scale','scopes':['workshop.view']}",
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                "k4");
        String key = secret("api key", made.at("/key"));
        secret("secret of api key", key.substring(key.length() - 43));
        assertEquals(200, host.send("GET", "/workshop", "", "X-Api-Key", key).status());
        note(host.send("GET", "/workshop", "", "X-Api-Key", key + "x"));
        note(host.send("GET", "/members", "", "X-Api-Key", key));
    }

    private void invite(AccountsHost host, String token) throws Exception {
        host.as(token, "POST", "/invitations", json("email", "eve@example.com", "role", "viewer"));
        String link = KeptMail.secretIn(host.people.mail.last().text());
        secret("invitation", link);
        secret("secret of invitation", link.substring(44));
        print(host.people.identity.invitations().find(link));
        SignedIn eve = host.people
                .identity
                .invitations()
                .acceptAsNew(
                        link,
                        "Eve",
                        secret("eve's password", "canary of eve in her workshop"),
                        Attempt.forTokens(People.HOME));
        print(eve);
        print(eve.session());
    }

    private void reset(AccountsHost host) throws Exception {
        host.send("POST", "/auth/reset", json("email", EMAIL));
        String link =
                secret("reset link", KeptMail.secretIn(host.people.mail.last().text()));
        print(host.people.mail.last());
        note(host.send("POST", "/auth/reset/confirm", json("token", link, "password", COMMON)));
        assertEquals(
                204,
                host.send("POST", "/auth/reset/confirm", json("token", link, "password", THIRD))
                        .status());
        note(host.send("POST", "/auth/reset/confirm", json("token", link, "password", THIRD)));
    }

    private void factor(AccountsHost host) throws Exception {
        People people = host.people;
        SignedIn ada = ((SignInStep.Done) people.signIn(EMAIL, THIRD, People.HOME)).signedIn();
        secret("cookie", ada.secret());
        secret("browser's mark", ada.browserMark());
        SecondFactors.Enrolment enrolment = people.identity.secondFactors().begin(ada.account());
        secret("secret of the app", enrolment.secret());
        TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
        SecretKeySpec key = new SecretKeySpec(Base32Reader.bytes(enrolment.secret()), app.getAlgorithm());
        secret(
                "bytes of the app's secret",
                new String(Base32Reader.bytes(enrolment.secret()), StandardCharsets.ISO_8859_1));
        SecondFactors.Enabled enabled = people.identity
                .secondFactors()
                .enable(
                        people.context(ada.account()),
                        ada.account().id(),
                        ada.session().id(),
                        enrolment.sealed(),
                        app.generateOneTimePasswordString(key, people.clock.instant()));
        enabled.recoveryCodes().forEach(code -> secret("recovery code " + code, code));
        secret("cookie after the second factor", enabled.signedIn().secret());
        Answer first = host.send("POST", "/auth/login", json("email", EMAIL, "password", THIRD));
        assertEquals("true", first.at("/second_factor_required"));
        String step = secret("second step", first.at("/second_factor_token"));
        note(host.send("POST", "/auth/second-factor", json("second_factor_token", step, "code", "canary")));
        Answer in = host.send(
                "POST",
                "/auth/second-factor",
                json(
                        "second_factor_token",
                        step,
                        "code",
                        enabled.recoveryCodes().get(0)));
        secret("access token after the second factor", in.at("/access_token"));
        note(host.send(
                "POST",
                "/auth/second-factor",
                json(
                        "second_factor_token",
                        step,
                        "code",
                        enabled.recoveryCodes().get(0))));
        Stream.of(
                        enrolment,
                        enabled,
                        ada,
                        people.identity.accounts().find(ada.account().id()),
                        people.identity.signingKeys().current())
                .forEach(this::print);
        secret(
                "signing key",
                Secrets.text(people.identity.signingKeys().current().secret()));
    }

    private void browser(AccountsHost host) throws Exception {
        SignedIn eve = ((SignInStep.Done)
                        host.people.signIn("eve@example.com", "canary of eve in her workshop", People.HOME))
                .signedIn();
        String cookie = secret("eve's cookie", eve.secret());
        note(host.send("POST", "/auth/logout", "", "Cookie", "nozzly=" + cookie));
        assertEquals(
                200,
                host.send("GET", "/auth/me", "", "Cookie", "nozzly=" + cookie).status());
        host.people.clock.pass(Duration.ofMinutes(2));
        host.send("GET", "/auth/me", "", "Cookie", "nozzly=" + cookie);
    }

    private void readTrail(AccountsHost host) {
        int entries = 0;
        for (TenantId tenant : List.of(
                TenantId.INSTALLATION,
                host.people
                        .identity
                        .workplaces()
                        .noted(host.people
                                .identity
                                .accounts()
                                .find(account(host))
                                .orElseThrow()
                                .id())
                        .get(0))) {
            var page =
                    host.people.nozzly.auditLog().list(OperationContext.of(tenant, Actor.SYSTEM), ListQuery.first(200));
            page.items().forEach(this::print);
            entries += page.items().size();
        }
        assertTrue(entries > 15, "entries: " + entries);
        assertFalse(seen.isEmpty());
    }

    private static app.nozzly.identity.AccountId account(AccountsHost host) {
        return new IdentityRecords(host.people.nozzly.transactions(), host.people.clock)
                .findByEmail(EMAIL)
                .orElseThrow()
                .id();
    }

    /** Everything in the files of the database, whatever became of it. */
    private static String database(Path data) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
