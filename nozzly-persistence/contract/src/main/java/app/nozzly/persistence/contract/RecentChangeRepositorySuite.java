package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.inventory.RecentChange;
import app.nozzly.inventory.RecentChangeRepository;
import app.nozzly.inventory.StockMovement;
import app.nozzly.quantity.Grams;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.AuditRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link RecentChangeRepository} does. */
public abstract class RecentChangeRepositorySuite extends StoreSuite {

    private final Shelf shelf = new Shelf(samples);
    private final WorkSamples work = new WorkSamples(samples);

    private static Set<RecentChange> after(TestTenant tenant, Instant after, int most) {
        return Set.copyOf(tenant.read(
                session -> session.repository(RecentChangeRepository.class).after(after, most)));
    }

    @Test
    void movementsAndTheTrailAreToldOfFromAMomentOn() {
        TestTenant tenant = tenant();
        StockMovement movement = tenant.write(session -> {
            shelf.spoolWith(session, Grams.of(500));
            return Shelf.ledger(session).get(0);
        });
        List<AuditEntry> entries = Stream.generate(work::entry).limit(5).toList();
        tenant.change(session -> session.repository(AuditRepository.class).appendAll(entries));
        Set<RecentChange> all = Stream.concat(
                        Stream.of(new RecentChange(
                                movement.movement().id().value(),
                                "spool",
                                movement.movement().spool().toString(),
                                movement.movement().recordedAt())),
                        entries.stream().map(RecentChangeRepositorySuite::of))
                .collect(Collectors.toSet());
        assertEquals(all, after(tenant, Instant.EPOCH, 10));
        assertEquals(Set.of(), after(tenant(), Instant.EPOCH, 10), "another workshop");
        Instant latest = all.stream()
                .map(RecentChange::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        assertEquals(Set.of(), after(tenant, latest, 10), "later than the moment");
        assertEquals(
                all.stream()
                        .filter(change -> change.recordedAt().equals(latest))
                        .collect(Collectors.toSet()),
                after(tenant, latest.minus(1, ChronoUnit.MICROS), 10));
        assertEquals(2, after(tenant, Instant.EPOCH, 1).size(), "of each source the latest");
    }

    private static RecentChange of(AuditEntry entry) {
        return new RecentChange(
                entry.id(), entry.subject().kind(), entry.subject().id(), entry.recordedAt());
    }
}
