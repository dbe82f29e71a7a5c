package app.nozzly;

import app.nozzly.context.IdSource;
import app.nozzly.context.TimeOrderedIds;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.costing.CostingPolicyRepository;
import app.nozzly.material.MaterialCatalogue;
import app.nozzly.store.Store;
import app.nozzly.workshop.OpeningStep;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Collects what {@link Nozzly} stands on. Only the store must be given. Not thread-safe. */
public final class NozzlyBuilder {

    private Optional<Store> store = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Optional<IdSource> ids = Optional.empty();

    NozzlyBuilder() {}

    /** Where state lives; closed together with the facade. */
    public NozzlyBuilder store(Store newStore) {
        this.store = Optional.of(newStore);
        return this;
    }

    /** What time it is; the system's clock unless given. */
    public NozzlyBuilder clock(Clock newClock) {
        this.clock = Objects.requireNonNull(newClock, "newClock");
        return this;
    }

    /** Where ids come from; UUIDs of version 7 unless given. */
    public NozzlyBuilder ids(IdSource newIds) {
        this.ids = Optional.of(newIds);
        return this;
    }

    /** @throws IllegalStateException when no store was given */
    public Nozzly build() {
        Store chosen = store.orElseThrow(() -> new IllegalStateException("a store is needed: builder().store(…)"));
        return new Nozzly(chosen, clock, ids.orElseGet(() -> new TimeOrderedIds(clock)));
    }

    /** What every new workshop begins with. */
    static List<OpeningStep> openingSteps() {
        return List.of(
                (session, workshop) -> MaterialCatalogue.seed(session),
                (session, workshop) -> session.repository(CostingPolicyRepository.class)
                        .insert(CostingPolicy.zero(workshop.currency())));
    }
}
