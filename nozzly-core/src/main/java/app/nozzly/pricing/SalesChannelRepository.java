package app.nozzly.pricing;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores sales channels. */
public interface SalesChannelRepository {

    /** Searched text: name. Filters: {@code kind} (in lower case) and {@code is_active} ({@code true} or {@code false}). */
    ListFields FIELDS =
            new ListFields(Set.of("name", "kind"), Set.of("kind", "is_active"), List.of(new SortKey("name", false)));

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the name is taken, in any case of letters */
    void insert(SalesChannel channel);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    SalesChannel update(SalesChannel channel);

    Optional<SalesChannel> find(ChannelId id);

    /** All active channels, ordered by name. */
    List<SalesChannel> active();

    Page<SalesChannel> list(ListQuery query);
}
