package app.nozzly.inventory;

import app.nozzly.problem.Message;
import app.nozzly.store.StoreSession;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all checkpoints of a workshop say: of each ledger the end that was noted last. Since an end's fingerprint is that of all entries before it, the earlier
 * ones say nothing more. Not thread-safe while it is made.
 */
final class NotedEnds {

    private static final int TOGETHER = 20;

    private final Map<String, LedgerEnd> ends = new HashMap<>();
    private final Map<ComponentId, Map<LocationId, LedgerEnd>> places = new HashMap<>();
    private Optional<LedgerCheckpoint> last = Optional.empty();
    private Optional<Message> fault = Optional.empty();
    private long count;

    private NotedEnds() {}

    /** Reads all checkpoints, whose chain is checked. */
    static NotedEnds load(StoreSession session) {
        CheckpointRepository checkpoints = session.repository(CheckpointRepository.class);
        NotedEnds all = new NotedEnds();
        List<LedgerCheckpoint> some = checkpoints.following(0, TOGETHER);
        while (!some.isEmpty()) {
            some.forEach(all::add);
            some = checkpoints.following(some.get(some.size() - 1).number(), TOGETHER);
        }
        return all;
    }

    private void add(LedgerCheckpoint checkpoint) {
        if (fault.isEmpty() && !checkpoint.follows(last)) {
            fault = Optional.of(Message.of(StockCheck.class, "checkpoint.hash", checkpoint.number()));
        }
        checkpoint.noted().forEach(this::add);
        last = Optional.of(checkpoint);
        count++;
    }

    private void add(NotedEnd noted) {
        ends.put(noted.item(), noted.end());
        noted.component()
                .ifPresent(component -> places.computeIfAbsent(component, any -> new HashMap<>())
                        .put(noted.location().orElseThrow(), noted.end()));
    }

    Optional<LedgerEnd> of(String item) {
        return Optional.ofNullable(ends.get(item));
    }

    Optional<LedgerCheckpoint> last() {
        return last;
    }

    CheckpointReport report() {
        return new CheckpointReport(count, last.map(LedgerCheckpoint::hash), fault);
    }

    /** The ends of the ledgers of spools that were noted last; a copy. */
    List<NotedEnd> ofSpools() {
        return all().filter(noted -> noted.spool().isPresent()).toList();
    }

    /** The same of components. */
    List<NotedEnd> ofComponents() {
        return all().filter(noted -> noted.component().isPresent()).toList();
    }

    private Stream<NotedEnd> all() {
        return ends.entrySet().stream().map(noted -> new NotedEnd(noted.getKey(), noted.getValue()));
    }

    /** The spools of which an end was noted; a copy. */
    Set<SpoolId> spools() {
        return ends.keySet().stream()
                .flatMap(item -> NotedEnd.spool(item).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The components of which an end was noted; a copy. */
    Set<ComponentId> components() {
        return new LinkedHashSet<>(places.keySet());
    }

    /** What was noted of a component, by place. */
    Map<LocationId, LedgerEnd> places(ComponentId component) {
        return places.getOrDefault(component, Map.of());
    }
}
