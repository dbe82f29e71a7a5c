package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Claims grams of spools for lines. Thread-safe. */
final class Allocating {

    /** How many spools are locked by one statement. */
    private static final int TOGETHER = 5_000;

    private final Posting posting;

    Allocating(Posting posting) {
        this.posting = posting;
    }

    /** Claims what a request wants; all spools that could give something are locked before any is chosen, in the order of their ids. */
    AllocationResult allocate(StoreSession session, OperationContext context, AllocationRequest request) {
        List<Spool> fitting = fitting(session, request);
        requireNamed(session, request);
        AllocationPlan plan = AllocationPlan.of(request, locked(session, fitting));
        if (request.coverage() == Coverage.ALL_OR_NOTHING && !plan.shortages().isEmpty()) {
            throw Shortage.refusal(plan.shortages());
        }
        Claiming claiming = new Claiming(session, context, request.reason());
        return new AllocationResult(
                plan.lines().stream().map(claiming::claim).toList(), plan.uncovered(), plan.shortages());
    }

    private static List<Spool> fitting(StoreSession session, AllocationRequest request) {
        return session
                .repository(SpoolRepository.class)
                .ofTypes(request.lines().stream()
                        .map(line -> line.material().type())
                        .collect(Collectors.toSet()))
                .stream()
                .filter(spool -> request.lines().stream().anyMatch(line -> line.accepts(spool)))
                .toList();
    }

    private static List<Spool> locked(StoreSession session, List<Spool> spools) {
        List<SpoolId> ids = spools.stream()
                .map(Spool::id)
                .sorted(Comparator.comparing(SpoolId::toString))
                .toList();
        List<Spool> locked = new ArrayList<>();
        for (int first = 0; first < ids.size(); first += TOGETHER) {
            locked.addAll(session.repository(SpoolRepository.class)
                    .lock(ids.subList(first, Math.min(ids.size(), first + TOGETHER))));
        }
        return locked;
    }

    /** A spool that is named must be there and be what is wanted. */
    private static void requireNamed(StoreSession session, AllocationRequest request) {
        Map<SpoolId, Spool> named = new HashMap<>();
        session.repository(SpoolRepository.class)
                .findAll(request.lines().stream()
                        .flatMap(line -> line.spool().stream())
                        .collect(Collectors.toSet()))
                .forEach(spool -> named.put(spool.id(), spool));
        for (AllocationLine line : request.lines()) {
            line.spool().ifPresent(id -> requireFitting(line, Optional.ofNullable(named.get(id))));
        }
    }

    private static void requireFitting(AllocationLine line, Optional<Spool> named) {
        Spool spool = named.orElseThrow(
                () -> NozzlyException.notFound("spool", line.spool().orElseThrow()));
        if (!line.material().accepts(spool.filament().key())) {
            throw NozzlyException.invalid(
                    Allocation.class,
                    "spool_id",
                    "allocation.spool",
                    spool.code(),
                    spool.filament().label(),
                    line.material().label());
        }
    }

    /** Posts the entries of one request. */
    private final class Claiming {

        private final StoreSession session;
        private final OperationContext context;
        private final Optional<String> reason;

        Claiming(StoreSession session, OperationContext context, Optional<String> reason) {
            this.session = session;
            this.context = context;
            this.reason = reason;
        }

        AllocationResult.Line claim(AllocationPlan.Line planned) {
            return new AllocationResult.Line(
                    planned.line(),
                    planned.shares().stream()
                            .map(share -> claim(planned.line().reference(), share))
                            .toList());
        }

        private Allocation claim(Reference reference, FreeGrams.Share share) {
            Grams taken = share.weight().negated();
            NewMovement movement = posting.draft(context, share.spool(), MovementType.ALLOCATION, taken)
                    .because(reason)
                    .madeFor(Optional.of(reference));
            return Allocation.begunBy(session.repository(StockMovementRepository.class)
                    .post(movement.claiming(Optional.of(movement.id()))));
        }
    }
}
