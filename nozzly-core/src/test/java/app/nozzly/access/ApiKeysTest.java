package app.nozzly.access;

import static app.nozzly.access.AccessDesk.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.nozzly.Refused;
import app.nozzly.TestWorkshop;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.ListQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private static final Permissions VIEW = Permissions.viewOf(Resource.PRODUCTS);

    private final AccessDesk desk = new AccessDesk();
    private final ApiKeys keys = desk.keys;

    @Test
    void aKeyIsKeptWithItsScopes() {
        ApiKey key = create(Authority.FULL, VIEW, Optional.of(TestWorkshop.NOW.plusSeconds(60)));
        assertEquals("Ada", key.createdBy());
        assertEquals(TestWorkshop.NOW, key.createdAt());
        assertEquals(Optional.of(key), keys.find(desk.shop, key.id()));
        assertEquals(key, keys.get(desk.shop, key.id().toString()));
        assertEquals(List.of(key), keys.list(desk.shop, ListQuery.FIRST_PAGE).items());
        assertEquals(Optional.empty(), keys.find(desk.elsewhere, key.id()));
        for (String absent : List.of(new UUID(9, 9).toString(), "", "nzk_")) {
            Refused.with(CommonError.NOT_FOUND, () -> keys.get(desk.shop, absent));
        }
        assertFalse(keys.newId().equals(keys.newId()));
    }

    @Test
    void S3_aKeyHasNoMoreThanWhoMakesIt() {
        create(SALES, SALES.permissions(), Optional.empty());
        Permissions more = VIEW.or(Permissions.viewOf(Resource.AUDIT, Resource.MEMBERS));
        NozzlyException refusal = Refused.with(AccessError.FORBIDDEN, () -> create(SALES, more, Optional.empty()));
        assertEquals(
                "the key would have scopes that you do not have: members.view, audit.view; leave them out",
                refusal.getMessage());
        Refused.with(CommonError.VALIDATION_FAILED, () -> create(SALES, Permissions.NONE, Optional.empty()));
        assertEquals(1, keys.list(desk.shop, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void aKeyEndsInTheFuture() {
        for (Instant end : List.of(TestWorkshop.NOW, TestWorkshop.NOW.minusSeconds(1))) {
            NozzlyException refusal =
                    Refused.with(CommonError.VALIDATION_FAILED, () -> create(SALES, VIEW, Optional.of(end)));
            assertEquals("expires_at", refusal.fieldErrors().get(0).field());
        }
        Instant fine = TestWorkshop.NOW.plusNanos(1_234_567);
        ApiKey key = create(SALES, VIEW, Optional.of(fine));
        assertEquals(Optional.of(TestWorkshop.NOW.plusNanos(1_234_000)), key.expiresAt());
        assertEquals(key, keys.get(desk.shop, key.id().toString()));
    }

    @Test
    void aKeyIsRevokedOnceHoweverOftenOneAsks() {
        ApiKey key = create(SALES, VIEW, Optional.empty());
        desk.clock.pass(Duration.ofHours(1));
        ApiKey revoked = keys.revoke(desk.shop, Authority.FULL, key.id().toString());
        assertFalse(revoked.isGoodAt(TestWorkshop.NOW));
        desk.clock.pass(Duration.ofHours(1));
        assertEquals(revoked, keys.revoke(desk.shop, Authority.FULL, key.id().toString()));
        assertEquals(List.of("api_key.created", "api_key.changed"), desk.actions());
        Refused.with(
                CommonError.NOT_FOUND,
                () -> keys.revoke(desk.elsewhere, Authority.FULL, key.id().toString()));
    }

    @Test
    void S3_aKeyDoesNoMoreThanItsMakerStillMay() {
        Member ben = desk.member(2, "Ben", "sales");
        Permissions scopes = VIEW.or(Permissions.allOf(Resource.PRICES));
        ApiKey key = desk.key(desk.as(ben), SALES, scopes, Optional.empty());
        assertEquals(Optional.of(ben.id()), key.maker());
        assertEquals(Optional.of(new Authority(scopes, false)), keys.authorityOf(desk.shop, key));
        desk.members.changeRole(desk.shop, Authority.FULL, ben.id().toString(), AccessDesk.ANY, "viewer");
        assertEquals(
                Optional.of(new Authority(scopes.and(StandardRole.VIEWER.permissions()), false)),
                keys.authorityOf(desk.shop, key));
        desk.members.leave(desk.shop, ben.id());
        assertEquals(Optional.empty(), keys.authorityOf(desk.shop, key));
    }

    @Test
    void aKeyOfNobodyKnownDoesWhatItsScopesSay() {
        ApiKey key = create(SALES, VIEW, Optional.empty());
        assertEquals(Optional.empty(), key.maker());
        assertEquals(Optional.of(new Authority(VIEW, false)), keys.authorityOf(desk.shop, key));
    }

    @Test
    void S3_aKeyOfAKeyIsItsMakersAndEndsWithIt() {
        Member ben = desk.member(2, "Ben", "sales");
        Instant end = TestWorkshop.NOW.plus(Duration.ofDays(30));
        ApiKey key = desk.key(desk.as(ben), SALES, VIEW, Optional.of(end));
        for (Optional<Instant> wished : List.of(Optional.<Instant>empty(), Optional.of(end.plusSeconds(1)))) {
            ApiKey made = desk.key(desk.as(key), SALES, VIEW, wished);
            assertEquals(Optional.of(ben.id()), made.maker());
            assertEquals(Optional.of(end), made.expiresAt());
        }
        Optional<Instant> sooner = Optional.of(end.minusSeconds(1));
        assertEquals(sooner, desk.key(desk.as(key), SALES, VIEW, sooner).expiresAt());
    }

    @Test
    void S3_aKeyBeyondWhoActsIsRevokedByItsMakerOnly() {
        Member ben = desk.member(2, "Ben", "sales");
        ApiKey key = desk.key(desk.as(ben), SALES, VIEW, Optional.empty());
        ApiKey other = desk.key(desk.as(ben), SALES, VIEW, Optional.empty());
        NozzlyException refusal = Refused.with(
                AccessError.FORBIDDEN,
                () -> keys.revoke(desk.shop, Authority.NONE, key.id().toString()));
        assertEquals(
                "the key has scopes that you do not have: products.view; ask somebody who has them to revoke it",
                refusal.getMessage());
        keys.revoke(desk.as(ben), Authority.NONE, key.id().toString());
        keys.revoke(desk.as(other), Authority.NONE, other.id().toString());
        assertEquals(
                2, desk.actions().stream().filter("api_key.changed"::equals).count());
    }

    @Test
    void aUseIsNotedAndNotTold() {
        ApiKey key = create(SALES, VIEW, Optional.empty());
        desk.clock.pass(Duration.ofMinutes(5));
        keys.used(desk.shop, key.id());
        assertEquals(
                Optional.of(TestWorkshop.NOW.plusSeconds(300)),
                keys.get(desk.shop, key.id().toString()).lastUsedAt());
        keys.used(desk.shop, new ApiKeyId(new UUID(9, 9)));
        assertEquals(List.of("api_key.created"), desk.actions());
    }

    @Test
    void S14_theDigestIsNotInTheTrail() {
        create(SALES, VIEW, Optional.empty());
        AuditEntry entry = desk.nozzly.auditLog().list(desk.shop, ListQuery.FIRST_PAGE).items().stream()
                .filter(one -> one.action().equals("api_key.created"))
                .findFirst()
                .orElseThrow();
        assertFalse(entry.toString().contains("digest"), entry.toString());
    }

    private ApiKey create(Authority authority, Permissions scopes, Optional<Instant> end) {
        return desk.key(desk.shop, authority, scopes, end);
    }
}
