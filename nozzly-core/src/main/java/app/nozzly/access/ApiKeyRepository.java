package app.nozzly.access;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores keys of programs. */
public interface ApiKeyRepository {

    /** Searched text: name. No filters. */
    ListFields FIELDS =
            new ListFields(Set.of("name", "created_at"), Set.of(), List.of(new SortKey("created_at", true)));

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the id is taken */
    void insert(ApiKey key);

    /**
     * Replaces a key; its {@link ApiKey#lastUsedAt} is left as it is stored.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one
     */
    ApiKey update(ApiKey key);

    /** Notes a use, without a new version. A key that is not there is passed over, and so is a use before the one that is kept. */
    void used(ApiKeyId id, Instant when);

    Optional<ApiKey> find(ApiKeyId id);

    /** The keys of a maker that are not revoked, ended or not, ordered by id. */
    List<ApiKey> unrevokedOf(MemberId maker);

    /** How many keys of each maker are good at an instant; who has none is not in it. */
    Map<MemberId, Integer> goodByMaker(Instant now);

    Page<ApiKey> list(ListQuery query);
}
