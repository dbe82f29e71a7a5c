package app.nozzly.persistence.memory;

import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.ApiKeyRepository;
import app.nozzly.access.MemberId;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys of programs by id. */
record MemoryApiKeys(MemorySession session) implements ApiKeyRepository {

    private static final Listing<ApiKey> LISTING = new Listing<>(
            FIELDS,
            key -> key.id().toString(),
            Map.of("name", Column.text(ApiKey::name), "created_at", Column.moment(ApiKey::createdAt)),
            key -> Stream.of(key.name()),
            Map.of());

    @Override
    public void insert(ApiKey key) {
        session.write().people.apiKeys.insert(key);
    }

    @Override
    public ApiKey update(ApiKey key) {
        Optional<Instant> used = find(key.id()).flatMap(ApiKey::lastUsedAt);
        return session.write().people.apiKeys.update(usedAt(key, used));
    }

    @Override
    public void used(ApiKeyId id, Instant when) {
        session.write().people.apiKeys.amend(id, key -> usedAt(key, Optional.of(latest(key, when))));
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return session.read().people.apiKeys.find(id);
    }

    @Override
    public List<ApiKey> unrevokedOf(MemberId maker) {
        return session.read()
                .people
                .apiKeys
                .rows()
                .filter(key -> key.revokedAt().isEmpty())
                .filter(key -> key.maker().equals(Optional.of(maker)))
                .toList();
    }

    @Override
    public Map<MemberId, Integer> goodByMaker(Instant now) {
        return session.read()
                .people
                .apiKeys
                .rows()
                .filter(key -> key.isGoodAt(now))
                .flatMap(key -> key.maker().stream())
                .collect(Collectors.toMap(maker -> maker, maker -> 1, Integer::sum));
    }

    @Override
    public Page<ApiKey> list(ListQuery query) {
        return LISTING.page(session.read().people.apiKeys.rows(), query);
    }

    private static Instant latest(ApiKey key, Instant when) {
        return key.lastUsedAt().filter(when::isBefore).orElse(when);
    }

    private static ApiKey usedAt(ApiKey key, Optional<Instant> used) {
        return new ApiKey(
                key.id(),
                key.name(),
                key.scopes(),
                key.secretHash(),
                key.createdBy(),
                key.maker(),
                key.createdAt(),
                key.expiresAt(),
                used,
                key.revokedAt(),
                key.version());
    }
}
