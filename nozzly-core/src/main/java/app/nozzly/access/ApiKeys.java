package app.nozzly.access;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Keys of programs. Secrets are made and compared by a host; only their digests come here. Thread-safe. */
public final class ApiKeys {

    private static final String KIND = "api_key";

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public ApiKeys(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new identity, to be part of the key's text before {@link #create} keeps it. */
    public ApiKeyId newId() {
        return new ApiKeyId(ids.next());
    }

    /**
     * Keeps a key.
     *
     * @param authority of who acts
     * @param draft what the key is; its version does not count
     * @throws NozzlyException {@code forbidden} when it has scopes that who acts has not, {@code validation_failed} when it ends in the past
     */
    public ApiKey create(OperationContext context, Authority authority, ApiKeyDraft draft) {
        authority.requireAll(draft.scopes(), "key.beyond");
        Instant now = now();
        draft.expiresAt().filter(end -> !end.isAfter(now)).ifPresent(end -> {
            throw NozzlyException.invalid(ApiKeys.class, "expires_at", "key.expired", end);
        });
        ApiKey key = new ApiKey(
                draft.id(),
                draft.name(),
                draft.scopes(),
                draft.secretHash(),
                context.actor().name(),
                now,
                draft.expiresAt().map(end -> end.truncatedTo(ChronoUnit.MICROS)),
                Optional.empty(),
                Optional.empty(),
                Version.INITIAL);
        return transactions.write(context, session -> {
            session.repository(ApiKeyRepository.class).insert(key);
            transactions.trail(context, session).created(KIND, key.id(), key.name(), key);
            return key;
        });
    }

    public Page<ApiKey> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(ApiKeyRepository.class).list(query));
    }

    /** @throws NozzlyException {@code not_found} when there is no such key */
    public ApiKey get(OperationContext context, String id) {
        return transactions.read(context, session -> find(session, id));
    }

    /** The key with an id, good or not. */
    public Optional<ApiKey> find(OperationContext context, ApiKeyId id) {
        return transactions.read(
                context, session -> session.repository(ApiKeyRepository.class).find(id));
    }

    /** Makes a key good for nothing. Doing so twice is harmless. */
    public ApiKey revoke(OperationContext context, String id) {
        return transactions.write(context, session -> {
            ApiKey before = find(session, id);
            if (before.revokedAt().isPresent()) {
                return before;
            }
            ApiKey after = session.repository(ApiKeyRepository.class).update(before.revoked(now()));
            transactions.trail(context, session).changed(KIND, before.id(), before.name(), before, after);
            return after;
        });
    }

    /** Notes that a key was used. */
    public void used(OperationContext context, ApiKeyId id) {
        transactions.write(context, session -> {
            session.repository(ApiKeyRepository.class).used(id, now());
            return id;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ApiKey find(StoreSession session, String id) {
        try {
            return session.repository(ApiKeyRepository.class)
                    .find(new ApiKeyId(UUID.fromString(id)))
                    .orElseThrow(() -> NozzlyException.notFound("api key", id));
        } catch (IllegalArgumentException noId) {
            throw NozzlyException.notFound("api key", id);
        }
    }
}
