package app.nozzly.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Refused;
import app.nozzly.context.TenantId;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, sessions and what belongs to them. */
class IdentityStateTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final UUID ID = new UUID(1, 1);
    private static final Account ADA = account(" Ada ", " ada@example.com ");

    @Test
    void anAccountIsTrimmedAndChecked() {
        assertEquals("Ada", ADA.name());
        assertEquals("ada@example.com", ADA.email());
        NozzlyException refusal = Refused.with(CommonError.VALIDATION_FAILED, () -> account("x".repeat(101), "nobody"));
        assertEquals(
                List.of("name", "email"),
                refusal.fieldErrors().stream().map(error -> error.field()).toList());
        Refused.with(CommonError.VALIDATION_FAILED, () -> account(" ", "ada@example.com"));
    }

    @Test
    void anAccountChanges() {
        Account.SecondFactor factor = new Account.SecondFactor("sealed", 7, new ArrayList<>(List.of("r1", "r2")));
        Account full = ADA.called("Ada L", "a.l@example.com")
                .withPassword("hash")
                .withSecondFactor(Optional.of(factor.usedAt(8).with(List.of("r2"))))
                .withVersion(new Version(2));
        assertEquals("Ada L", full.name());
        assertEquals("a.l@example.com", full.email());
        assertEquals(Optional.of("hash"), full.passwordHash());
        assertEquals(Optional.of(new Account.SecondFactor("sealed", 8, List.of("r2"))), full.secondFactor());
        assertEquals(new Version(2), full.version());
    }

    @Test
    void S14_printingShowsNoSecret() {
        Account full = ADA.withPassword("canary")
                .withSecondFactor(Optional.of(new Account.SecondFactor("canary", 1, List.of("canary"))));
        assertFalse(full.toString().contains("canary"), full.toString());
        assertEquals("Account[" + ID + " ada@example.com]", full.toString());
        assertFalse(full.secondFactor().toString().contains("canary"));
        assertEquals("SigningKey[k1]", new SigningKey("k1", "canary", NOW, NOW, NOW).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "ada.lovelace+shop@example.com", "ä@exämple.de", "o'hara@example.com"})
    void addresses(String text) {
        assertTrue(EmailAddress.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b c", "a,b@c", "a@b\r\nBcc: x", "<a@b>", "a@b;c"})
    void noAddresses(String text) {
        assertFalse(EmailAddress.isValid(text));
    }

    @Test
    void anAddressHasItsLimits() {
        assertTrue(EmailAddress.isValid("a".repeat(64) + "@" + "b".repeat(189)));
        assertFalse(EmailAddress.isValid("a".repeat(65) + "@b"));
        assertFalse(EmailAddress.isValid("a".repeat(64) + "@" + "b".repeat(190)));
        assertEquals("ada@example.com", EmailAddress.folded(" Ada@EXAMPLE.com "));
    }

    @Test
    void aSessionHoldsUntilItEndsOrIsRevoked() {
        LoginSession session = session();
        assertTrue(session.isGoodAt(NOW.plusSeconds(59)));
        assertFalse(session.isGoodAt(NOW.plusSeconds(60)));
        assertFalse(session.revoked(NOW).isGoodAt(NOW));
        assertEquals(Optional.of(NOW), session.revoked(NOW).revokedAt());
    }

    @Test
    void aSessionGoesOn() {
        Instant later = NOW.plusSeconds(30);
        LoginSession refreshed = session().refreshed(later);
        assertEquals(4, refreshed.generation());
        assertEquals(later, refreshed.refreshedAt());
        assertEquals(later, refreshed.lastSeenAt());
        assertEquals(session().expiresAt(), refreshed.expiresAt());
        TenantId other = new TenantId(new UUID(2, 2));
        assertEquals(other, session().in(other).workshop());
        assertEquals(new Version(1), session().withVersion(new Version(1)).version());
    }

    @Test
    void identitiesAreThere() {
        assertThrows(NullPointerException.class, () -> new AccountId(null));
        assertThrows(NullPointerException.class, () -> new SessionId(null));
        assertEquals(ID.toString(), new AccountId(ID).toString());
        assertEquals(ID.toString(), new SessionId(ID).toString());
    }

    private static Account account(String name, String email) {
        return new Account(
                new AccountId(ID), email, name, Optional.empty(), Optional.empty(), true, NOW, Version.INITIAL);
    }

    private static LoginSession session() {
        return new LoginSession(
                new SessionId(ID),
                new AccountId(ID),
                LoginSession.Kind.TOKENS,
                "",
                new TenantId(ID),
                true,
                3,
                NOW,
                "192.0.2.7",
                "Firefox",
                NOW,
                NOW,
                NOW.plusSeconds(60),
                Optional.empty(),
                Version.INITIAL);
    }
}
