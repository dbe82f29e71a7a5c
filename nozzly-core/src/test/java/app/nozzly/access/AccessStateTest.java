package app.nozzly.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Refused;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What roles, members, keys and invitations may be. */
class AccessStateTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final Permissions VIEW = Permissions.viewOf(Resource.SPOOLS);
    private static final UUID ID = new UUID(1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"pa", "packer", "packer_2", "a123456789012345678901234567890123456789"})
    void aRoleHasACode(String code) {
        assertEquals(code, new Role(code, " Packer ", VIEW, Version.INITIAL).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "Packer",
                "2packer",
                "_packer",
                "packer-2",
                "päcker",
                "pack er",
                "a1234567890123456789012345678901234567890"
            })
    void anOddCodeOfARoleIsRefused(String code) {
        assertRefused("code", () -> new Role(code, "Packer", VIEW, Version.INITIAL));
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void aStandardRoleCannotBeMadeAnew(StandardRole role) {
        assertRefused("code", () -> new Role(role.code(), "Mine", VIEW, Version.INITIAL));
    }

    @Test
    void everythingWrongWithARoleIsSaidAtOnce() {
        NozzlyException refusal = Refused.with(
                CommonError.VALIDATION_FAILED, () -> new Role("P", "x".repeat(101), VIEW, Version.INITIAL));
        assertEquals(
                List.of("code", "name"),
                refusal.fieldErrors().stream().map(error -> error.field()).toList());
        assertRefused("name", () -> new Role("packer", "  ", VIEW, Version.INITIAL));
    }

    @Test
    void aRoleChanges() {
        Role role = new Role("packer", " Packer ", VIEW, new Version(3));
        assertEquals("Packer", role.name());
        Role changed = role.with("Packers", Permissions.NONE);
        assertEquals(new Role("packer", "Packers", Permissions.NONE, new Version(3)), changed);
        assertEquals(new Version(4), changed.withVersion(new Version(4)).version());
    }

    @Test
    void aMember() {
        Member ada = new Member(new MemberId(ID), " Ada ", "ada@example.com", "owner", NOW, Version.INITIAL);
        assertEquals("Ada", ada.name());
        assertTrue(ada.isOwner());
        assertFalse(ada.in("admin").isOwner());
        assertEquals("a@b.c", ada.called("A", "a@b.c").email());
        assertEquals(new Version(1), ada.withVersion(new Version(1)).version());
        assertEquals(ID.toString(), ada.id().toString());
        for (String name : List.of("", " ", "x".repeat(101))) {
            assertRefused("name", () -> ada.called(name, "ada@example.com"));
        }
        assertEquals(100, ada.called("x".repeat(100), "a").name().length());
    }

    @Test
    void aKeyIsGoodUntilItEndsOrIsRevoked() {
        ApiKey key = key("Shop", VIEW, Optional.of(NOW));
        assertTrue(key.isGoodAt(NOW.minusNanos(1)));
        assertFalse(key.isGoodAt(NOW));
        assertTrue(key("Shop", VIEW, Optional.empty()).isGoodAt(NOW));
        assertFalse(key.revoked(NOW).isGoodAt(NOW.minusSeconds(60)));
        assertEquals(Optional.of(NOW), key.revoked(NOW).revokedAt());
        assertEquals(new Version(1), key.withVersion(new Version(1)).version());
    }

    @Test
    void aKeyHasANameAndScopes() {
        assertEquals("Shop", key(" Shop ", VIEW, Optional.empty()).name());
        assertRefused("name", () -> key("  ", VIEW, Optional.empty()));
        assertRefused("name", () -> key("x".repeat(101), VIEW, Optional.empty()));
        assertRefused("scopes", () -> key("Shop", Permissions.NONE, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@example.com", "ada@", "a b@example.com", "a@b@c", "ada@exa\nmple.com"})
    void anInvitationGoesToAnAddress(String email) {
        assertRefused("email", () -> invitation(email));
    }

    @Test
    void theAddressOfAnInvitationIsTrimmed() {
        assertEquals("ada@example.com", invitation(" ada@example.com ").email());
    }

    @Test
    void identitiesAreThere() {
        assertThrows(NullPointerException.class, () -> new MemberId(null));
        assertThrows(NullPointerException.class, () -> new ApiKeyId(null));
        assertThrows(NullPointerException.class, () -> new InvitationId(null));
        assertEquals(ID.toString(), new ApiKeyId(ID).toString());
        assertEquals(ID.toString(), new InvitationId(ID).toString());
    }

    private static void assertRefused(String field, org.junit.jupiter.api.function.Executable attempt) {
        NozzlyException refusal = Refused.with(CommonError.VALIDATION_FAILED, attempt);
        assertEquals(field, refusal.fieldErrors().get(0).field());
    }

    private static ApiKey key(String name, Permissions scopes, Optional<Instant> end) {
        return new ApiKey(
                new ApiKeyId(ID),
                name,
                scopes,
                "digest",
                "Ada",
                Optional.empty(),
                NOW.minusSeconds(9),
                end,
                Optional.empty(),
                Optional.empty(),
                Version.INITIAL);
    }

    private static Invitation invitation(String email) {
        return new Invitation(new InvitationId(ID), email, "viewer", "digest", "Ada", Optional.empty(), NOW, NOW);
    }
}
