package app.nozzly.access;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
     * Keeps a key, in the name of who acts: a person, or the person behind the key that acts. A key that a key makes ends with it at the latest.
     *
     * @param authority of who acts
     * @throws NozzlyException {@code forbidden} when it has scopes that who acts has not, {@code validation_failed} when it ends in the past
     */
    public ApiKey create(OperationContext context, Authority authority, ApiKeyDraft draft) {
        authority.requireAll(draft.scopes(), "key.beyond");
        Instant now = now();
        draft.expiresAt().filter(end -> !end.isAfter(now)).ifPresent(end -> {
            throw NozzlyException.invalid(ApiKeys.class, "expires_at", "key.expired", end);
        });
        return transactions.write(context, session -> {
            Acting acting = Acting.of(session, context.actor());
            ApiKey key = new ApiKey(
                    draft.id(),
                    draft.name(),
                    draft.scopes(),
                    draft.secretHash(),
                    context.actor().name(),
                    acting.member(),
                    now,
                    end(draft, acting),
                    Optional.empty(),
                    Optional.empty(),
                    Version.INITIAL);
            session.repository(ApiKeyRepository.class).insert(key);
            transactions.trail(context, session).created(KIND, key.id(), key.name(), key);
            return key;
        });
    }

    private static Optional<Instant> end(ApiKeyDraft draft, Acting acting) {
        return Stream.concat(draft.expiresAt().stream(), acting.key().flatMap(ApiKey::expiresAt).stream())
                .min(Comparator.naturalOrder())
                .map(end -> end.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * What a program with this key may do now: what its scopes say and its maker still may. A key without a known maker does what its scopes say; one whose
     * maker is no member any more opens nothing, hence empty. Whether the key itself {@linkplain ApiKey#isGoodAt is good} is for the caller to ask.
     */
    public Optional<Authority> authorityOf(OperationContext context, ApiKey key) {
        if (key.maker().isEmpty()) {
            return Optional.of(new Authority(key.scopes(), false));
        }
        return transactions
                .read(
                        context,
                        session -> Members.authorityOf(session, key.maker().get()))
                .map(maker -> new Authority(key.scopes().and(maker.permissions()), false));
    }

    /** How many good keys each member has made, which end when that member leaves; who has none is not in it. */
    public Map<MemberId, Integer> goodByMaker(OperationContext context) {
        return transactions.read(
                context, session -> session.repository(ApiKeyRepository.class).goodByMaker(now()));
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

    /**
     * Makes a key good for nothing. Doing so twice is harmless, and so is doing it at the same time as somebody else.
     *
     * @param authority of who acts; one's own keys need none
     * @throws NozzlyException {@code not_found} when there is no such key, {@code forbidden} when it has scopes that who acts has not
     */
    public ApiKey revoke(OperationContext context, Authority authority, String id) {
        try {
            return revokeAsRead(context, authority, id);
        } catch (NozzlyException refused) {
            if (refused.code() != CommonError.VERSION_CONFLICT) {
                throw refused;
            }
            return revokeAsRead(context, authority, id);
        }
    }

    private ApiKey revokeAsRead(OperationContext context, Authority authority, String id) {
        return transactions.write(context, session -> {
            ApiKey before = find(session, id);
            if (before.revokedAt().isPresent()) {
                return before;
            }
            if (!Acting.of(session, context.actor()).owns(before)) {
                authority.requireAll(before.scopes(), "key.reach");
            }
            return end(transactions.trail(context, session), session, before, now());
        });
    }

    /** Ends a key that was read as not revoked. */
    static ApiKey end(Trail trail, StoreSession session, ApiKey before, Instant now) {
        ApiKey after = session.repository(ApiKeyRepository.class).update(before.revoked(now));
        trail.changed(KIND, before.id(), before.name(), before, after);
        return after;
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
