package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes of many spools at once: with a preview, in one transaction, each told in the audit trail, and taken back as a whole. Thread-safe. */
public final class BulkEdits {

    /** Characters of own fields that one edit gives to all its spools together. */
    static final long MOST_TEXT = 10_000_000;

    private static final String SPOOL = "spool";

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;
    private final NamedPlaces places;

    public BulkEdits(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.places = new NamedPlaces(ids);
    }

    /**
     * What {@link #apply} would do now. Changes nothing.
     *
     * @throws NozzlyException {@code validation_failed} when nothing is to be changed, or too many or no spools are meant, {@code not_found} when a named one is not there
     */
    public BulkPreview preview(OperationContext context, SpoolSelection selection, BulkChange change) {
        requireSomething(change);
        return transactions.read(context, session -> {
            BulkChange checked = BulkLookup.checked(session, change);
            List<Spool> chosen = spools(session).findAll(chosen(session, selection));
            requireAll(selection, chosen);
            requireBearable(chosen.size(), change);
            List<BulkPreview.Sample> changing = chosen.stream()
                    .map(spool -> new BulkPreview.Sample(spool, checked.of(checked.fieldsOf(spool))))
                    .filter(sample -> !sample.after().equals(sample.before()))
                    .toList();
            return new BulkPreview(
                    chosen.size(),
                    changing.size(),
                    changing.stream().limit(BulkPreview.MOST).toList());
        });
    }

    /**
     * Changes all spools that are meant, or none of them.
     *
     * @throws NozzlyException as {@link #preview}; {@code selection_changed} when they are not as many as was expected
     */
    public BulkEdit apply(OperationContext context, SpoolSelection selection, BulkChange change) {
        requireSomething(change);
        return transactions.write(context, session -> {
            Trail trail = transactions.trail(context, session);
            BulkChange placed = placed(trail, session, BulkLookup.checked(session, change));
            List<Spool> chosen = locked(session, selection);
            requireAll(selection, chosen);
            requireBearable(chosen.size(), change);
            List<BulkEditLine> lines = chosen.stream()
                    .map(spool -> line(spool, placed))
                    .filter(line -> !line.before().equals(line.after()))
                    .toList();
            store(
                    session,
                    trail,
                    chosen,
                    lines.stream().collect(Collectors.toMap(BulkEditLine::spool, BulkEditLine::after)));
            BulkEdit edit = new BulkEdit(
                    new BulkEditId(ids.next()),
                    chosen.size(),
                    lines.size(),
                    now(),
                    context.actor(),
                    Optional.empty(),
                    0,
                    Version.INITIAL);
            session.repository(BulkEditRepository.class).insert(edit, lines);
            trail.created(BulkEdit.KIND, edit.id(), String.valueOf(edit.changed()), edit);
            return edit;
        });
    }

    /**
     * Gives every spool back what it had, where it still has what the edit made of it; what somebody changed since stays.
     *
     * @throws NozzlyException {@code already_reversed} when it was taken back before
     */
    public BulkEdit undo(OperationContext context, String id) {
        return transactions.write(context, session -> {
            BulkEdit present = find(session, id);
            if (present.isUndone()) {
                throw new NozzlyException(
                        InventoryError.ALREADY_REVERSED, Message.of(BulkEdits.class, "bulk.undone", present.changed()));
            }
            Trail trail = transactions.trail(context, session);
            BulkEditRepository edits = session.repository(BulkEditRepository.class);
            int kept = giveBack(session, trail, BulkLookup.restorable(session, edits.lines(present.id())));
            BulkEdit stored = edits.update(present.undone(now(), kept));
            trail.changed(BulkEdit.KIND, stored.id(), String.valueOf(stored.changed()), present, stored);
            return stored;
        });
    }

    /** @throws NozzlyException {@code not_found} when there is no such id */
    public BulkEdit get(OperationContext context, String id) {
        return transactions.read(context, session -> find(session, id));
    }

    /** Gives the number of spools that are not wholly as they were. */
    private int giveBack(StoreSession session, Trail trail, List<BulkEditLine> lines) {
        bringBackPlaces(session, trail, lines);
        Map<SpoolId, Spool> now = byId(
                spools(session).lock(lines.stream().map(BulkEditLine::spool).toList()));
        Map<SpoolId, BulkFields> wanted = lines.stream()
                .collect(Collectors.toMap(
                        BulkEditLine::spool,
                        line -> line.before().back(line.after(), fields(line, now.get(line.spool())))));
        store(session, trail, List.copyOf(now.values()), wanted);
        return (int) lines.stream()
                .filter(line -> !line.before().isBack(line.after(), wanted.get(line.spool())))
                .count();
    }

    private static BulkEditLine line(Spool spool, BulkChange change) {
        BulkFields before = change.fieldsOf(spool);
        return new BulkEditLine(spool.id(), before, change.of(before));
    }

    private static BulkFields fields(BulkEditLine line, Spool spool) {
        return BulkFields.of(spool, line.before().custom().keySet());
    }

    /** Before anything is locked, as everywhere: the places where something goes back to must be in use. */
    private void bringBackPlaces(StoreSession session, Trail trail, List<BulkEditLine> lines) {
        lines.stream()
                .filter(line ->
                        !line.before().storageLocation().equals(line.after().storageLocation()))
                .flatMap(line -> line.before().storageLocation().stream())
                .distinct()
                .sorted()
                .forEach(place ->
                        places.placed(trail, session, SpoolDetails.NONE.withStorageLocation(Optional.of(place))));
    }

    private static void store(StoreSession session, Trail trail, List<Spool> locked, Map<SpoolId, BulkFields> wanted) {
        Map<ReelTypeId, Reel> reels = BulkLookup.reels(session, wanted.values());
        List<Spool> before = new ArrayList<>();
        List<Spool> changed = new ArrayList<>();
        for (Spool spool : locked) {
            Spool after =
                    wanted.containsKey(spool.id()) ? wanted.get(spool.id()).on(spool, reels::get) : spool;
            if (!after.equals(spool)) {
                before.add(spool);
                changed.add(after);
            }
        }
        Map<SpoolId, Spool> stored = byId(spools(session).updateAll(changed));
        trail.together(telling -> before.forEach(
                spool -> telling.changed(SPOOL, spool.id(), spool.code(), spool, stored.get(spool.id()))));
    }

    /** The place as it is spelled in the list of places, where it is made when it is new. */
    private BulkChange placed(Trail trail, StoreSession session, BulkChange change) {
        SpoolDetails place = SpoolDetails.NONE.withStorageLocation(change.storageLocation());
        return change.placedAt(places.placed(trail, session, place).storageLocation());
    }

    /** Spools that no longer match when their turn comes, because somebody else had them meanwhile, are left alone. */
    private static List<Spool> locked(StoreSession session, SpoolSelection selection) {
        List<Spool> locked = spools(session).lock(chosen(session, selection));
        if (selection.matching().isEmpty()) {
            return locked;
        }
        Set<SpoolId> still = Set.copyOf(chosen(session, selection));
        return locked.stream().filter(spool -> still.contains(spool.id())).toList();
    }

    private static List<SpoolId> chosen(StoreSession session, SpoolSelection selection) {
        List<SpoolId> chosen = selection
                .matching()
                .map(query -> spools(session).matching(query, SpoolSelection.MOST + 1))
                .orElse(selection.spools());
        if (chosen.isEmpty()) {
            throw NozzlyException.invalid(BulkEdits.class, "spools", "bulk.none");
        }
        if (chosen.size() > SpoolSelection.MOST) {
            throw NozzlyException.invalid(BulkEdits.class, "spools", "bulk.many", SpoolSelection.MOST);
        }
        return chosen;
    }

    /** Named spools must be there, and as many as somebody saw in the preview. */
    /** All of it is in memory at once, and kept with every spool. */
    static void requireBearable(int spools, BulkChange change) {
        long each = change.custom().values().stream()
                .flatMap(Optional::stream)
                .mapToLong(value -> value.text().length())
                .sum();
        if (spools * each > MOST_TEXT) {
            throw NozzlyException.invalid(BulkEdits.class, "spools", "bulk.large", spools, each, MOST_TEXT);
        }
    }

    private static void requireAll(SpoolSelection selection, List<Spool> there) {
        if (selection.matching().isEmpty()) {
            Map<SpoolId, Spool> known = byId(there);
            selection.spools().stream()
                    .filter(id -> !known.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw NozzlyException.notFound(SPOOL, id);
                    });
        }
        selection.expected().filter(number -> number != there.size()).ifPresent(number -> {
            throw new NozzlyException(
                    InventoryError.SELECTION_CHANGED,
                    Message.of(BulkEdits.class, "bulk.selection", there.size(), number));
        });
    }

    private static void requireSomething(BulkChange change) {
        if (change.isNothing()) {
            throw NozzlyException.invalid(BulkEdits.class, "set", "bulk.nothing");
        }
    }

    private static BulkEdit find(StoreSession session, String id) {
        return References.id(id)
                .flatMap(known -> session.repository(BulkEditRepository.class).find(new BulkEditId(known)))
                .orElseThrow(() -> NozzlyException.notFound("bulk edit", id));
    }

    private static Map<SpoolId, Spool> byId(List<Spool> spools) {
        return spools.stream().collect(Collectors.toMap(Spool::id, Function.identity()));
    }

    private static SpoolRepository spools(StoreSession session) {
        return session.repository(SpoolRepository.class);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
