package app.nozzly.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyDraft;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.Invitation;
import app.nozzly.access.InvitationDraft;
import app.nozzly.access.InvitationId;
import app.nozzly.access.Permissions;
import app.nozzly.access.StandardRole;
import app.nozzly.context.TenantId;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.SessionId;
import app.nozzly.identity.SigningKey;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** S14: canaries in every secret of identity and access never come out of the audit trail. */
class TrailSecretsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final UUID ID = new UUID(1, 1);

    /** The states that hold a secret, twice with other secrets. */
    private static List<List<Record>> states() {
        return List.of(
                both(Canaries::account),
                both(Canaries::secondFactor),
                both(Canaries::session),
                both(Canaries::oneTimeToken),
                both(Canaries::signingKey),
                both(Canaries::apiKey),
                both(Canaries::apiKeyDraft),
                both(Canaries::invitation),
                both(Canaries::invitationDraft));
    }

    private static List<Record> both(Function<String, Record> state) {
        return List.of(state.apply("canary-1"), state.apply("canary-2"));
    }

    @Test
    void S14_noSecretIsTold() {
        for (List<Record> pair : states()) {
            for (List<String> told : List.of(
                    Told.created(pair.get(0)),
                    Told.removed(pair.get(0)),
                    Told.changed(pair.get(0), pair.get(1)),
                    Told.created(new Box(pair.get(0))),
                    Told.changed(new Shelf(List.of()), new Shelf(pair)))) {
                assertFalse(told.toString().contains("canary"), told::toString);
            }
        }
    }

    @Test
    void thatASecretChangedIsTold() {
        for (List<Record> pair : states()) {
            List<String> told = Told.changed(pair.get(0), pair.get(1));
            assertFalse(told.isEmpty(), () -> pair.get(0).getClass().getName());
            told.forEach(line -> assertTrue(line.endsWith(": *** → ***"), line));
        }
        Account plain = Canaries.plainAccount();
        assertEquals(List.of("password_hash: – → ***"), Told.changed(plain, plain.withPassword("canary")));
        assertEquals(
                List.of("second_factor: – → ***"),
                Told.changed(plain, plain.withSecondFactor(Optional.of(Canaries.secondFactor("canary")))));
        assertEquals(
                List.of(
                        "email: – → ada@example.com",
                        "name: – → Ada",
                        "active: – → true",
                        "created_at: – → 2026-11-20T09:30:00Z"),
                Told.created(Canaries.account("canary")));
    }

    /** A record of these packages with a component that sounds like a secret has a canary above. */
    @Test
    void everyStateWithASecretIsTried() throws IOException, URISyntaxException, ClassNotFoundException {
        Set<String> tried = new TreeSet<>();
        states().forEach(pair -> tried.add(pair.get(0).getClass().getName()));
        Set<String> found = new TreeSet<>();
        for (Class<?> type : records("access", "identity")) {
            boolean secret = Arrays.stream(type.getRecordComponents())
                    .anyMatch(component -> component.getName().matches("(?i).*(secret|hash|sealed|password|token).*"));
            if (secret) {
                found.add(type.getName());
            }
        }
        assertEquals(found, tried);
    }

    private static List<Class<?>> records(String... rooms)
            throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(Account.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> found = new ArrayList<>();
        for (String room : rooms) {
            try (Stream<Path> files = Files.list(root.resolve("app/nozzly/" + room))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".class")).toList()) {
                    String name = root.relativize(file).toString().replace('/', '.');
                    Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                    if (type.isRecord()) {
                        found.add(type);
                    }
                }
            }
        }
        return found;
    }

    record Box(Record content) {}

    record Shelf(List<Record> contents) {}

    /** States whose every secret is a canary. */
    private static final class Canaries {

        static Account plainAccount() {
            return new Account(
                    new AccountId(ID),
                    "ada@example.com",
                    "Ada",
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    NOW,
                    Version.INITIAL);
        }

        static Account account(String canary) {
            return plainAccount().withPassword(canary).withSecondFactor(Optional.of(secondFactor(canary)));
        }

        static Account.SecondFactor secondFactor(String canary) {
            return new Account.SecondFactor(canary, 7, List.of(canary, canary + "b"));
        }

        static LoginSession session(String canary) {
            return new LoginSession(
                    new SessionId(ID),
                    new AccountId(ID),
                    LoginSession.Kind.BROWSER,
                    canary,
                    new TenantId(ID),
                    true,
                    3,
                    NOW,
                    "192.0.2.7",
                    "Firefox",
                    NOW,
                    NOW,
                    NOW,
                    Optional.empty(),
                    Version.INITIAL);
        }

        static OneTimeToken oneTimeToken(String canary) {
            return new OneTimeToken(canary, OneTimeToken.Purpose.EXTERNAL_SIGN_IN, Optional.empty(), canary, NOW, NOW);
        }

        static SigningKey signingKey(String canary) {
            return new SigningKey("k1", canary, NOW, NOW, NOW);
        }

        static ApiKey apiKey(String canary) {
            return new ApiKey(
                    new ApiKeyId(ID),
                    "Shop",
                    StandardRole.VIEWER.permissions(),
                    canary,
                    "Ada",
                    Optional.empty(),
                    NOW,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Version.INITIAL);
        }

        static ApiKeyDraft apiKeyDraft(String canary) {
            return new ApiKeyDraft(new ApiKeyId(ID), "Shop", Permissions.EVERYTHING, canary, Optional.empty());
        }

        static Invitation invitation(String canary) {
            return new Invitation(
                    new InvitationId(ID), "b@example.com", "viewer", canary, "Ada", Optional.empty(), NOW, NOW);
        }

        static InvitationDraft invitationDraft(String canary) {
            return new InvitationDraft(new InvitationId(ID), "b@example.com", "viewer", canary, Duration.ofDays(7));
        }
    }
}
