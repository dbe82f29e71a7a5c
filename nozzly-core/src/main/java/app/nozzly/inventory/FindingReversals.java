package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.store.StoreSession;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes back what a round of counting posted, what came last first. Thread-safe. */
final class FindingReversals {

    private final Reversing spools;
    private final ComponentReversing components;

    FindingReversals(Reversing spools, ComponentReversing components) {
        this.spools = spools;
        this.components = components;
    }

    /** Locks as posting does: spools before components, each kind in one go. Entries that were taken back one by one stay as they are. */
    void reverse(StoreSession session, OperationContext context, List<StockTakeLine> lines) {
        session.repository(SpoolRepository.class)
                .lock(lines.stream().flatMap(line -> line.spool().stream()).toList());
        session.repository(ComponentRepository.class)
                .lock(lines.stream()
                        .flatMap(line -> line.component().stream())
                        .distinct()
                        .toList());
        List<MovementId> entries =
                lines.stream().flatMap(line -> line.movement().stream()).toList();
        Set<MovementId> done =
                new HashSet<>(session.repository(StockMovementRepository.class).reversed(entries));
        done.addAll(session.repository(ComponentMovementRepository.class).reversed(entries));
        for (int index = lines.size() - 1; index >= 0; index--) {
            StockTakeLine line = lines.get(index);
            line.movement().filter(entry -> !done.contains(entry)).ifPresent(entry -> reverse(session, context, line));
        }
    }

    private void reverse(StoreSession session, OperationContext context, StockTakeLine line) {
        MovementId entry = line.movement().orElseThrow();
        if (line.spool().isPresent()) {
            spools.reverse(session, context, spools.entry(session, entry), Optional.empty());
        } else {
            components.reverse(session, context, entry, Optional.empty());
        }
    }
}
