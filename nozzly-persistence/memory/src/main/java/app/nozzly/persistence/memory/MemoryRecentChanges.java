package app.nozzly.persistence.memory;

import app.nozzly.inventory.RecentChange;
import app.nozzly.inventory.RecentChangeRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Recent changes, read from the ledgers and the trail. */
record MemoryRecentChanges(MemorySession session) implements RecentChangeRepository {

    private static final Comparator<RecentChange> LATEST_FIRST = Comparator.comparing(RecentChange::recordedAt)
            .thenComparing(change -> change.id().toString())
            .reversed();

    @Override
    public List<RecentChange> after(Instant after, int most) {
        return Stream.of(spools(), components(), others())
                .flatMap(source -> source.filter(change -> change.recordedAt().isAfter(after))
                        .sorted(LATEST_FIRST)
                        .limit(most))
                .toList();
    }

    private Stream<RecentChange> spools() {
        return session.read()
                .ledger
                .all()
                .map(entry -> new RecentChange(
                        entry.movement().id().value(),
                        RecentChange.SPOOL,
                        entry.movement().spool().toString(),
                        entry.movement().recordedAt()));
    }

    private Stream<RecentChange> components() {
        return session.read()
                .componentBook
                .all()
                .map(entry -> new RecentChange(
                        entry.movement().id().value(),
                        RecentChange.COMPONENT,
                        entry.movement().component().toString(),
                        entry.movement().recordedAt()));
    }

    private Stream<RecentChange> others() {
        return session.read()
                .audit
                .all()
                .map(entry -> new RecentChange(
                        entry.id(), entry.subject().kind(), entry.subject().id(), entry.recordedAt()));
    }
}
