package app.nozzly.host.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.ApiKeyDraft;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.Authority;
import app.nozzly.access.MemberId;
import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.access.StandardRole;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.Caller;
import app.nozzly.identity.LoginSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S5: sessions begin anew, end when they should, and rights follow at once. */
class SessionsTest {

    private static final String EMAIL = "ada@example.com";

    private final People people = People.open();
    private SignedIn ada;

    @BeforeEach
    void register() {
        ada = people.register(EMAIL);
    }

    @AfterEach
    void close() {
        people.close();
    }

    private Caller.Kind kind(String secret) {
        return people.byCookie(secret).kind();
    }

    @Test
    void S5_everySignInGivesANewSecretAndNoneIsTakenFromOutside() {
        SignedIn again = people.in(EMAIL);
        assertNotEquals(ada.secret(), again.secret());
        assertEquals(43, again.secret().length());
        for (String chosen : new String[] {"", "x", "chosen-by-somebody-else", "A".repeat(43)}) {
            assertEquals(Caller.Kind.NOBODY, kind(chosen));
        }
        LoginSession stored =
                people.identity.sessions().findBySecret(again.secret()).orElseThrow();
        assertFalse(stored.toString().contains(again.secret()));
    }

    @Test
    void S5_aSignedOutSessionIsDeadAtOnceHereAndWithinASecondElsewhere() {
        Identity other = people.another(false, true);
        assertEquals(Caller.Kind.BROWSER, kind(ada.secret()));
        assertEquals(Caller.Kind.BROWSER, People.byCookie(other, ada.secret()).kind());
        people.identity
                .sessions()
                .signOut(
                        people.context(ada.account()),
                        ada.account().id(),
                        ada.session().id());
        assertEquals(Caller.Kind.NOBODY, kind(ada.secret()));
        people.clock.pass(Duration.ofSeconds(1));
        assertEquals(Caller.Kind.NOBODY, People.byCookie(other, ada.secret()).kind());
        assertTrue(people.trail(TenantId.INSTALLATION).contains("sign_out"));
    }

    @Test
    void S5_anAccessTokenDiesWithItsSession() {
        Tokens tokens = people.tokens(EMAIL);
        Caller caller = people.byBearer(tokens.accessToken());
        Identity other = people.another(false, true);
        People.byBearer(other, tokens.accessToken());
        people.identity
                .sessions()
                .signOut(
                        people.context(ada.account()),
                        ada.account().id(),
                        caller.session().orElseThrow());
        assertEquals("unauthorized", People.refusal(() -> people.byBearer(tokens.accessToken())));
        people.clock.pass(Duration.ofSeconds(1));
        assertEquals("unauthorized", People.refusal(() -> People.byBearer(other, tokens.accessToken())));
        assertEquals(
                "unauthorized",
                People.refusal(() -> people.identity.refreshing().refresh(tokens.refreshToken(), People.HOME)));
    }

    @Test
    void S5_aBrowsersSessionEndsAfterAnIdleDayAndAfter30DaysInAll() {
        people.clock.pass(Duration.ofHours(24));
        assertEquals(Caller.Kind.NOBODY, kind(ada.secret()));
        SignedIn busy = people.in(EMAIL);
        for (int hours = 0; hours < 30 * 24 - 12; hours += 12) {
            people.clock.pass(Duration.ofHours(12));
            assertEquals(Caller.Kind.BROWSER, kind(busy.secret()));
        }
        people.clock.pass(Duration.ofHours(12));
        assertEquals(Caller.Kind.NOBODY, kind(busy.secret()));
    }

    @Test
    void S5_aRoleChangeHoldsAtOnceHereAndWithinFiveSecondsElsewhere() {
        Identity other = people.another(false, true);
        TenantId shop = ada.session().workshop();
        OperationContext context = OperationContext.of(shop, Actor.SYSTEM);
        SignedIn eve = people.register("eve@example.com");
        MemberId id = new MemberId(eve.account().id().value());
        people.nozzly.members().add(context, id, "Eve", "eve@example.com", StandardRole.SALES.code());
        people.identity.workplaces().add(eve.account().id(), shop);
        people.identity
                .signIn()
                .enterWorkshop(
                        people.context(eve.account()),
                        eve.account().id(),
                        eve.session().id(),
                        shop);
        Permission make = Permission.of("products.create");
        assertTrue(people.byCookie(eve.secret()).authority().permissions().allow(make));
        assertTrue(
                People.byCookie(other, eve.secret()).authority().permissions().allow(make));
        people.nozzly.members().changeRole(context, Authority.FULL, id.toString(), Optional.empty(), "viewer");
        people.identity.rights().happened();
        assertFalse(people.byCookie(eve.secret()).authority().permissions().allow(make));
        people.clock.pass(Duration.ofSeconds(1));
        assertFalse(
                People.byCookie(other, eve.secret()).authority().permissions().allow(make));
        people.nozzly.members().remove(context, Authority.FULL, id.toString(), Optional.empty());
        people.clock.pass(Duration.ofSeconds(1));
        Caller outside = people.byCookie(eve.secret());
        assertFalse(outside.isInWorkshop());
        assertEquals(Authority.NONE, outside.authority());
        assertEquals(
                "not_found",
                People.refusal(() -> people.identity
                        .signIn()
                        .enterWorkshop(
                                people.context(eve.account()),
                                eve.account().id(),
                                eve.session().id(),
                                shop)));
    }

    @Test
    void S5_aNewPasswordEndsAllOtherSessions() {
        SignedIn elsewhere = people.in(EMAIL);
        Tokens tokens = people.tokens(EMAIL);
        people.identity
                .accounts()
                .changePassword(
                        people.context(ada.account()),
                        ada.account().id(),
                        ada.session().id(),
                        People.PASSWORD,
                        "acht Boote im Wind");
        assertEquals(Caller.Kind.BROWSER, kind(ada.secret()));
        assertEquals(Caller.Kind.NOBODY, kind(elsewhere.secret()));
        assertEquals("unauthorized", People.refusal(() -> people.byBearer(tokens.accessToken())));
        assertEquals("unauthorized", People.refusal(() -> people.signIn(EMAIL, People.PASSWORD, People.HOME)));
        people.signIn(EMAIL, "acht Boote im Wind", People.HOME);
    }

    @Test
    void aPersonSeesAndEndsTheirOwnSessionsOnly() {
        SignedIn second = people.in(EMAIL);
        SignedIn eve = people.register("eve@example.com");
        Sessions sessions = people.identity.sessions();
        assertEquals(2, sessions.of(ada.account().id()).size());
        OperationContext context = people.context(ada.account());
        String foreign = eve.session().id().toString();
        assertEquals("not_found", People.refusal(() -> {
            sessions.revoke(context, ada.account().id(), foreign);
            return "";
        }));
        sessions.revoke(context, ada.account().id(), second.session().id().toString());
        assertEquals(Caller.Kind.NOBODY, kind(second.secret()));
        people.in(EMAIL);
        people.in(EMAIL);
        assertEquals(
                2,
                sessions.revokeOthers(
                        context, ada.account().id(), Optional.of(ada.session().id())));
        assertEquals(
                List.of(ada.session().id()),
                sessions.of(ada.account().id()).stream().map(LoginSession::id).toList());
        assertEquals(Caller.Kind.BROWSER, kind(eve.secret()));
    }

    @Test
    void lastUseIsNotedOnceAMinute() {
        people.byCookie(ada.secret());
        LoginSession before =
                people.identity.sessions().find(ada.session().id()).orElseThrow();
        people.clock.pass(Duration.ofSeconds(59));
        people.byCookie(ada.secret());
        assertEquals(
                before.lastSeenAt(),
                people.identity
                        .sessions()
                        .find(ada.session().id())
                        .orElseThrow()
                        .lastSeenAt());
        people.clock.pass(Duration.ofSeconds(1));
        people.byCookie(ada.secret());
        assertEquals(
                people.clock.instant(),
                people.identity
                        .sessions()
                        .find(ada.session().id())
                        .orElseThrow()
                        .lastSeenAt());
    }

    @Test
    void aKeyActsInItsWorkshopByItsScopesUntilItIsRevoked() {
        TenantId shop = ada.session().workshop();
        OperationContext context = OperationContext.of(shop, Actor.SYSTEM);
        ApiKeyId id = people.nozzly.apiKeys().newId();
        String secret = new Secrets().token();
        Permissions scopes = Permissions.of(List.of(Permission.of("spools.view")));
        people.nozzly
                .apiKeys()
                .create(
                        context,
                        Authority.FULL,
                        new ApiKeyDraft(
                                id,
                                "Scale",
                                scopes,
                                Secrets.digest(secret),
                                Optional.of(people.clock.instant().plus(Duration.ofDays(2)))));
        String text = new ApiKeyText(shop, id, secret).text();
        assertTrue(text.startsWith("nzk_"));
        Caller caller = people.byBearer(text);
        assertEquals(Caller.Kind.API_KEY, caller.kind());
        assertEquals(shop, caller.context().tenant());
        assertEquals(
                new Actor(Actor.Kind.API_KEY, id.toString(), "Scale"),
                caller.context().actor());
        assertEquals(new Authority(scopes, false), caller.authority());
        for (int bit = 0; bit < text.length() * 8; bit++) {
            byte[] changed = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            String wrong = new String(changed, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertEquals("unauthorized", People.refusal(() -> people.byBearer(wrong)), wrong);
        }
        String elsewhere = new ApiKeyText(People.WORKSHOP, id, secret).text();
        assertEquals("unauthorized", People.refusal(() -> people.byBearer(elsewhere)));
        String installation = new ApiKeyText(TenantId.INSTALLATION, id, secret).text();
        assertEquals("unauthorized", People.refusal(() -> people.byBearer(installation)));
        assertTrue(
                people.nozzly.apiKeys().get(context, id.toString()).lastUsedAt().isPresent());
        people.clock.pass(Duration.ofDays(2));
        assertEquals("unauthorized", People.refusal(() -> people.byBearer(text)));
    }
}
