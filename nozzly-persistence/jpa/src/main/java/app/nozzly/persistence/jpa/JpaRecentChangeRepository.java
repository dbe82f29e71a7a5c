package app.nozzly.persistence.jpa;

import app.nozzly.inventory.RecentChange;
import app.nozzly.inventory.RecentChangeRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Recent changes, each source by its index over time. */
record JpaRecentChangeRepository(JpaSession session) implements RecentChangeRepository {

    private static final String LATEST = " where r.recordedAt > :after order by r.recordedAt desc, r.id desc";
    private static final String SPOOLS =
            "select r.id, 'spool', r.spoolId, r.recordedAt from StockMovementRow r" + LATEST;
    private static final String COMPONENTS =
            "select r.id, 'component', r.componentId, r.recordedAt from ComponentMovementRow r" + LATEST;
    private static final String OTHERS =
            "select r.id, r.subjectKind, r.subjectId, r.recordedAt from AuditEntryRow r" + LATEST;

    @Override
    public List<RecentChange> after(Instant after, int most) {
        return Stream.of(SPOOLS, COMPONENTS, OTHERS)
                .flatMap(source -> session.select(Object[].class, source, Map.of("after", after), most).stream())
                .map(row -> new RecentChange((UUID) row[0], (String) row[1], row[2].toString(), (Instant) row[3]))
                .toList();
    }
}
