package app.nozzly.persistence.jpa;

import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyId;
import app.nozzly.access.ApiKeyRepository;
import app.nozzly.access.MemberId;
import app.nozzly.access.Permissions;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keys of programs by id. */
record JpaApiKeyRepository(JpaSession session) implements ApiKeyRepository {

    private static final Listing<ApiKeyRow> LISTING = new Listing<>(
            FIELDS,
            ApiKeyRow.class,
            "k",
            "ApiKeyRow k",
            new SortColumn<>("k.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "name", SortColumn.text("k.nameKey", row -> row.nameKey),
                    "created_at", SortColumn.moment("k.createdAt", row -> row.createdAt)),
            List.of("k.nameKey"),
            Map.of());

    @Override
    public void insert(ApiKey key) {
        session.insert(row(key), subject(key.id()));
    }

    @Override
    public ApiKey update(ApiKey key) {
        ApiKeyRow row = row(key);
        row.version = key.version().number();
        session.update(row, row.id, subject(key.id()));
        return find(key.id()).orElseThrow();
    }

    @Override
    public void used(ApiKeyId id, Instant when) {
        session.writing(
                subject(id),
                () -> session.change(
                        "update ApiKeyRow k set k.lastUsedAt = :when"
                                + " where k.id = :id and (k.lastUsedAt is null or k.lastUsedAt < :when)",
                        Map.of("id", id.value(), "when", Moments.stored(when))));
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return session.find(ApiKeyRow.class, id.value()).map(JpaApiKeyRepository::key);
    }

    @Override
    public List<ApiKey> unrevokedOf(MemberId maker) {
        return session
                .select(
                        ApiKeyRow.class,
                        "from ApiKeyRow k where k.makerId = :maker and k.revokedAt is null order by k.id",
                        Map.of("maker", maker.value()))
                .stream()
                .map(JpaApiKeyRepository::key)
                .toList();
    }

    @Override
    public Map<MemberId, Integer> goodByMaker(Instant now) {
        return session
                .select(
                        Object[].class,
                        "select k.makerId, count(*) from ApiKeyRow k where k.makerId is not null and k.revokedAt is null"
                                + " and (k.expiresAt is null or k.expiresAt > :now) group by k.makerId",
                        Map.of("now", Moments.stored(now)))
                .stream()
                .collect(Collectors.toMap(
                        counted -> new MemberId((UUID) counted[0]), counted -> ((Number) counted[1]).intValue()));
    }

    @Override
    public Page<ApiKey> list(ListQuery query) {
        return LISTING.page(session, query).map(JpaApiKeyRepository::key);
    }

    private static ApiKeyRow row(ApiKey key) {
        ApiKeyRow row = new ApiKeyRow();
        row.id = key.id().value();
        row.name = key.name();
        row.nameKey = Letters.folded(key.name());
        row.scopes = key.scopes().codes().toArray(String[]::new);
        row.secretHash = key.secretHash();
        row.createdBy = key.createdBy();
        row.makerId = key.maker().map(MemberId::value).orElse(null);
        row.createdAt = Moments.stored(key.createdAt());
        row.expiresAt = Moments.stored(key.expiresAt());
        row.lastUsedAt = Moments.stored(key.lastUsedAt());
        row.revokedAt = Moments.stored(key.revokedAt());
        return row;
    }

    private static ApiKey key(ApiKeyRow row) {
        return new ApiKey(
                new ApiKeyId(row.id),
                row.name,
                Permissions.ofCodes(List.of(row.scopes)),
                row.secretHash,
                row.createdBy,
                Optional.ofNullable(row.makerId).map(MemberId::new),
                row.createdAt,
                Optional.ofNullable(row.expiresAt),
                Optional.ofNullable(row.lastUsedAt),
                Optional.ofNullable(row.revokedAt),
                row.toVersion());
    }

    private static Subject subject(ApiKeyId id) {
        return Subject.of("API key", id);
    }
}
