package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.ApiKeyRepository;
import app.nozzly.access.MemberId;
import app.nozzly.access.Permissions;
import app.nozzly.problem.CommonError;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeyRepository} does. */
public abstract class ApiKeyRepositorySuite extends ListedSuite<ApiKey> {

    private final PeopleSamples people = new PeopleSamples(samples);

    @Override
    protected ApiKey fresh(StoreSession session) {
        return people.apiKey();
    }

    @Override
    protected List<ApiKey> extremes(StoreSession session) {
        Instant last = Instant.parse("2099-12-31T23:59:59.999999Z");
        Optional<Instant> end = Optional.of(last);
        return List.of(
                new ApiKey(
                        new ApiKeyId(samples.uuid()),
                        "码".repeat(100),
                        Permissions.EVERYTHING,
                        "f".repeat(200),
                        "ü".repeat(200),
                        Optional.of(people.memberId()),
                        last,
                        end,
                        end,
                        end,
                        Version.INITIAL),
                named(people.apiKey(), "x"),
                named(people.apiKey(), Samples.AWKWARD));
    }

    /** All but the last use, which an update leaves alone. */
    @Override
    protected ApiKey changed(StoreSession session, ApiKey stored) {
        ApiKey other = people.apiKey();
        return new ApiKey(
                stored.id(),
                other.name() + Samples.AWKWARD,
                other.scopes(),
                other.secretHash(),
                other.createdBy(),
                other.maker(),
                other.createdAt(),
                other.expiresAt(),
                stored.lastUsedAt(),
                other.revokedAt(),
                stored.version());
    }

    @Override
    protected ApiKey saying(StoreSession session, String words) {
        return named(people.apiKey(), words + " " + samples.word());
    }

    @Override
    protected void insert(StoreSession session, ApiKey key) {
        repository(session).insert(key);
    }

    @Override
    protected ApiKey update(StoreSession session, ApiKey key) {
        return repository(session).update(key);
    }

    @Override
    protected Optional<ApiKey> find(StoreSession session, ApiKey key) {
        return repository(session).find(key.id());
    }

    @Override
    protected Version version(ApiKey key) {
        return key.version();
    }

    @Override
    protected ApiKey withVersion(ApiKey key, Version version) {
        return key.withVersion(version);
    }

    @Override
    protected Page<ApiKey> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return ApiKeyRepository.FIELDS;
    }

    @Override
    protected String id(ApiKey key) {
        return key.id().toString();
    }

    @Override
    protected Map<String, Function<ApiKey, Optional<Comparable<?>>>> sortValues() {
        return Map.of("name", key -> Optional.of(key.name()), "created_at", key -> Optional.of(key.createdAt()));
    }

    @Override
    protected Map<String, Function<ApiKey, Optional<String>>> filterValues() {
        return Map.of();
    }

    @Test
    void anIdIsTakenOnceInATenant() {
        TestTenant tenant = tenant();
        ApiKey key = stored(tenant);
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, key)));
        tenant().change(session -> insert(session, key));
    }

    @Test
    void aUseIsNotedWithoutANewVersionAndNeverGoesBack() {
        TestTenant tenant = tenant();
        ApiKey key = usedAt(people.apiKey(), Optional.empty());
        tenant.change(session -> insert(session, key));
        Instant first = StoreSuite.START;
        Instant second = first.plusSeconds(60);
        assertEquals(usedAt(key, Optional.of(first)), used(tenant, key, first));
        assertEquals(usedAt(key, Optional.of(second)), used(tenant, key, second));
        assertEquals(usedAt(key, Optional.of(second)), used(tenant, key, first));
        tenant().change(session -> repository(session).used(key.id(), second.plusSeconds(60)));
        assertEquals(Optional.of(usedAt(key, Optional.of(second))), tenant.read(session -> find(session, key)));
    }

    @Test
    void anUpdateLeavesTheLastUseAlone() {
        TestTenant tenant = tenant();
        ApiKey key = usedAt(people.apiKey(), Optional.empty());
        tenant.change(session -> insert(session, key));
        used(tenant, key, StoreSuite.START);
        ApiKey revoked = tenant.write(session -> update(session, key.revoked(StoreSuite.START)));
        assertEquals(Optional.of(StoreSuite.START), revoked.lastUsedAt());
        assertEquals(Optional.of(StoreSuite.START), revoked.revokedAt());
        assertEquals(Optional.of(revoked), tenant.read(session -> find(session, key)));
    }

    @Test
    void theKeysOfAMakerAreFoundWhileTheyAreNotRevoked() {
        TestTenant tenant = tenant();
        MemberId maker = people.memberId();
        MemberId other = people.memberId();
        Instant now = StoreSuite.START;
        List<ApiKey> keys = Stream.of(
                        ending(maker, Optional.empty()),
                        ending(maker, Optional.of(now.plusSeconds(1))),
                        ending(maker, Optional.of(now)),
                        ending(maker, Optional.empty()).revoked(now),
                        ending(other, Optional.empty()))
                .toList();
        keys.forEach(key -> tenant.change(session -> insert(session, key)));
        assertEquals(
                keys.subList(0, 3).stream().map(this::id).sorted().toList(),
                tenant.read(session -> repository(session).unrevokedOf(maker)).stream()
                        .map(this::id)
                        .toList());
        assertEquals(
                Map.of(maker, 2, other, 1),
                tenant.read(session -> repository(session).goodByMaker(now)));
        assertEquals(List.of(), tenant().read(session -> repository(session).unrevokedOf(maker)));
        assertEquals(Map.of(), tenant().read(session -> repository(session).goodByMaker(now)));
    }

    private ApiKey ending(MemberId maker, Optional<Instant> end) {
        ApiKey key = people.apiKey();
        return new ApiKey(
                key.id(),
                key.name(),
                key.scopes(),
                key.secretHash(),
                key.createdBy(),
                Optional.of(maker),
                key.createdAt(),
                end,
                Optional.empty(),
                Optional.empty(),
                key.version());
    }

    private Optional<ApiKey> found(TestTenant tenant, ApiKey key) {
        return tenant.read(session -> find(session, key));
    }

    private ApiKey used(TestTenant tenant, ApiKey key, Instant when) {
        tenant.change(session -> repository(session).used(key.id(), when));
        return found(tenant, key).orElseThrow();
    }

    private static ApiKey usedAt(ApiKey key, Optional<Instant> when) {
        return new ApiKey(
                key.id(),
                key.name(),
                key.scopes(),
                key.secretHash(),
                key.createdBy(),
                key.maker(),
                key.createdAt(),
                key.expiresAt(),
                when,
                key.revokedAt(),
                key.version());
    }

    private static ApiKey named(ApiKey key, String name) {
        return new ApiKey(
                key.id(),
                name,
                key.scopes(),
                key.secretHash(),
                key.createdBy(),
                key.maker(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                key.version());
    }

    private static ApiKeyRepository repository(StoreSession session) {
        return session.repository(ApiKeyRepository.class);
    }
}
