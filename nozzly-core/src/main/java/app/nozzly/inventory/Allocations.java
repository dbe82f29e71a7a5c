package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is claimed of spools before it is drawn: for order lines, for runs, or by hand. A claim is an entry of the spool's ledger; it lowers what remains and leaves
 * what is on the reel. Thread-safe.
 */
public final class Allocations {

    private static final String ALLOCATION = "allocation";

    private final Transactions transactions;
    private final Posting posting;
    private final Allocating allocating;

    public Allocations(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.posting = new Posting(ids, clock);
        this.allocating = new Allocating(posting);
    }

    /**
     * Claims filament for lines. A spool that suffices alone comes first, one that is opened before others, then the one with the least on it; else the fullest
     * gives all it has and the rest is chosen in the same way.
     *
     * @throws NozzlyException {@code insufficient_stock} with what is missing of each material, and nothing has changed, unless the request takes what it can
     *     get; {@code not_found} or {@code validation_failed} when a named spool is not there or not what is wanted
     */
    public AllocationResult allocate(OperationContext context, AllocationRequest request) {
        return transactions.write(context, session -> allocating.allocate(session, context, request));
    }

    /**
     * Gives claimed grams back.
     *
     * @param allocation its id
     * @param weight how many, above 0; all that it still holds when empty
     * @throws NozzlyException {@code not_found}, or {@code allocation_released} when it holds less than that, or nothing
     */
    public AllocationRelease release(OperationContext context, String allocation, Optional<Grams> weight) {
        AllocationConversion.requirePositive(weight);
        MovementId id = id(allocation);
        return transactions.write(context, session -> {
            Map<SpoolId, Spool> spools =
                    locked(session, List.of(find(session, id).spool()));
            Allocation current = find(session, id);
            if (!current.isOpen()) {
                throw current.released(weight.orElse(current.weight()));
            }
            return new Drawing(session, context, posting)
                    .release(spools.get(current.spool()), current, weight.orElse(current.open()));
        });
    }

    /** Gives back all that is still claimed for a thing, which may be nothing. */
    public List<AllocationRelease> releaseAll(OperationContext context, Reference reference) {
        return transactions.write(context, session -> {
            AllocationRepository claims = session.repository(AllocationRepository.class);
            Map<SpoolId, Spool> spools = locked(
                    session,
                    claims.openFor(reference).stream().map(Allocation::spool).toList());
            Drawing drawing = new Drawing(session, context, posting);
            return claims.openFor(reference).stream()
                    .filter(claim -> spools.containsKey(claim.spool()))
                    .map(claim -> drawing.release(spools.get(claim.spool()), claim, claim.open()))
                    .toList();
        });
    }

    /**
     * Releases what was claimed and posts what was really drawn, each gram once. What was released before by somebody or by the scale is passed over. Draws beyond
     * what is free release further allocations, the newest first.
     *
     * @throws NozzlyException {@code not_found}, or {@code allocation_released} when an allocation holds less than is to be released of it
     */
    public AllocationConverted convert(OperationContext context, AllocationConversion conversion) {
        conversion.draws().forEach(draw -> posting.requirePast(draw.use().occurredAt()));
        return transactions.write(context, session -> converted(session, context, conversion));
    }

    private AllocationConverted converted(
            StoreSession session, OperationContext context, AllocationConversion conversion) {
        Map<SpoolId, Spool> spools = locked(session, touched(session, conversion));
        Drawing drawing = new Drawing(session, context, posting);
        List<AllocationRelease> released = new ArrayList<>();
        for (AllocationConversion.Claim claim : conversion.claims()) {
            Allocation current = find(session, claim.allocation());
            Grams weight = claim.weight().orElse(current.open());
            if (weight.isPositive()) {
                AllocationRelease release = drawing.release(spools.get(current.spool()), current, weight);
                spools.computeIfPresent(current.spool(), (id, spool) -> spool.after(release.movement()));
                released.add(release);
            }
        }
        List<StockChange> drawn = new ArrayList<>();
        for (AllocationConversion.Draw draw : conversion.draws()) {
            StockChange change = drawing.draw(spools.get(draw.spool()), draw.use());
            spools.put(draw.spool(), change.spool());
            drawn.add(change);
        }
        return new AllocationConverted(drawing.leader(), released, drawn);
    }

    /** One allocation with its spool. */
    public AllocationOnSpool get(OperationContext context, String allocation) {
        return transactions.read(context, session -> {
            Allocation found = find(session, id(allocation));
            return new AllocationOnSpool(
                    found, References.spool(session, found.spool().toString()));
        });
    }

    /** Allocations with their spools; filters as in {@link AllocationRepository#FIELDS}, the spool by id, number or code. */
    public Page<AllocationOnSpool> list(OperationContext context, ListQuery query) {
        return transactions.read(context, session -> {
            Page<Allocation> page =
                    session.repository(AllocationRepository.class).list(bySpoolId(session, query));
            Map<SpoolId, Spool> spools = new HashMap<>();
            session.repository(SpoolRepository.class)
                    .findAll(page.items().stream().map(Allocation::spool).toList())
                    .forEach(spool -> spools.put(spool.id(), spool));
            return page.map(claim -> new AllocationOnSpool(claim, spools.get(claim.spool())));
        });
    }

    private static ListQuery bySpoolId(StoreSession session, ListQuery query) {
        Map<String, String> filters = new HashMap<>(query.filters());
        filters.computeIfPresent(
                "spool",
                (name, reference) -> References.spool(session, reference).id().toString());
        return query.withFilters(filters);
    }

    private static List<SpoolId> touched(StoreSession session, AllocationConversion conversion) {
        List<SpoolId> touched = new ArrayList<>(conversion.draws().stream()
                .map(AllocationConversion.Draw::spool)
                .toList());
        session.repository(AllocationRepository.class)
                .findAll(conversion.claims().stream()
                        .map(AllocationConversion.Claim::allocation)
                        .toList())
                .forEach(claim -> touched.add(claim.spool()));
        return touched;
    }

    /** All at once in the order of their ids, so that two commands never wait for each other. */
    private static Map<SpoolId, Spool> locked(StoreSession session, Collection<SpoolId> wanted) {
        Map<SpoolId, Spool> spools = new HashMap<>();
        session.repository(SpoolRepository.class)
                .lock(wanted.stream()
                        .distinct()
                        .sorted(Comparator.comparing(SpoolId::toString))
                        .toList())
                .forEach(spool -> spools.put(spool.id(), spool));
        wanted.stream().filter(id -> !spools.containsKey(id)).findFirst().ifPresent(absent -> {
            throw NozzlyException.notFound("spool", absent);
        });
        return spools;
    }

    private static Allocation find(StoreSession session, MovementId id) {
        return session.repository(AllocationRepository.class)
                .find(id)
                .orElseThrow(() -> NozzlyException.notFound(ALLOCATION, id));
    }

    private static MovementId id(String text) {
        try {
            return new MovementId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            NozzlyException absent = NozzlyException.notFound(ALLOCATION, text);
            absent.initCause(noId);
            throw absent;
        }
    }
}
