package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes over spools from rows of a file: new ones are added, known ones changed, of which only what a row says. Rows with mistakes are passed over and
 * told of; who wants all or nothing looks at {@link #preview} first. Thread-safe.
 */
public final class SpoolImport {

    /** Most rows of one transaction. */
    public static final int MOST_TOGETHER = 500;

    static final String COUNTER = "spool";

    private final Transactions transactions;
    private final IdSource ids;
    private final Filaments filaments;
    private final NamedPlaces places;
    private final ImportPosting posting;

    public SpoolImport(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.filaments = new Filaments(transactions, ids);
        this.places = new NamedPlaces(ids);
        this.posting = new ImportPosting(new Posting(ids, clock));
    }

    /** What {@link #apply} would do with these rows now. Changes nothing. */
    public List<SpoolImportLine> preview(OperationContext context, List<SpoolImportRow> rows) {
        return preview(context, rows, List.of());
    }

    /**
     * The same when filaments will have been added that rows name by their id.
     *
     * @param coming filaments that are not there yet
     */
    public List<SpoolImportLine> preview(OperationContext context, List<SpoolImportRow> rows, List<Filament> coming) {
        return transactions.read(context, session -> {
            ImportShelf shelf = ImportShelf.of(session, rows);
            coming.forEach(shelf::add);
            ImportDecisions decisions = new Phantoms(shelf).decisions();
            rows.forEach(decisions::decide);
            ImportFacts facts = new ImportFacts(shelf.suppliers()::name);
            return lines(decisions.steps().stream().map(step -> step.line(facts)), decisions.refused());
        });
    }

    /**
     * Does it, in one transaction. The number of statements does not grow with rows that are as they were.
     *
     * @param rows at most {@link #MOST_TOGETHER}
     * @return what became of each row, in their order
     * @throws NozzlyException {@code already_exists} when somebody else took a wanted number at the same moment; nothing was done then
     */
    public List<SpoolImportLine> apply(OperationContext context, List<SpoolImportRow> rows) {
        if (rows.size() > MOST_TOGETHER) {
            throw new IllegalArgumentException(rows.size() + " rows; at most " + MOST_TOGETHER + " go together");
        }
        return transactions.write(context, session -> {
            List<SpoolImportLine> lines = new ArrayList<>();
            transactions
                    .trail(context, session)
                    .together(trail -> lines.addAll(new Writing(context, session, trail).write(rows)));
            return lines;
        });
    }

    private static List<SpoolImportLine> lines(Stream<SpoolImportLine> done, List<SpoolImportLine> refused) {
        return Stream.concat(done, refused.stream())
                .sorted(Comparator.comparingInt(SpoolImportLine::row))
                .toList();
    }

    /** Filaments that are not made, for a preview. */
    private final class Phantoms {

        private final ImportDecisions decisions;

        Phantoms(ImportShelf shelf) {
            Function<FilamentDraft, Filament> maker = this::make;
            this.decisions = new ImportDecisions(shelf, ids, maker);
        }

        private Filament make(FilamentDraft draft) {
            return decisions.phantom(draft);
        }

        ImportDecisions decisions() {
            return decisions;
        }
    }

    /**
     * One transaction that writes. Counters are taken before spools are locked, as everywhere, so that two transactions never wait for each other; what was
     * read before is looked at again after.
     */
    private final class Writing {

        private final OperationContext context;
        private final StoreSession session;
        private final Trail trail;
        private final SpoolRepository spools;
        private final CounterRepository counters;

        Writing(OperationContext context, StoreSession session, Trail trail) {
            this.context = context;
            this.session = session;
            this.trail = trail;
            this.spools = session.repository(SpoolRepository.class);
            this.counters = session.repository(CounterRepository.class);
        }

        List<SpoolImportLine> write(List<SpoolImportRow> rows) {
            ImportShelf shelf = ImportShelf.of(session, rows);
            ImportFacts facts = new ImportFacts(shelf.suppliers()::name);
            ImportDecisions decisions =
                    new ImportDecisions(shelf, ids, draft -> filaments.insert(trail, session, draft));
            rows.forEach(decisions::decide);
            List<ImportStep> steps = placed(decisions.steps());
            List<ImportStep> fresh =
                    numbered(steps.stream().filter(ImportStep::isNew).toList());
            List<ImportStep> known =
                    steps.stream().filter(step -> !step.isNew()).toList();
            List<ImportStep> changing =
                    known.stream().filter(step -> !step.changesNothing()).toList();
            spools.insertAll(fresh.stream().map(ImportStep::target).toList());
            Map<SpoolId, Spool> now = locked(fresh, changing);
            List<ImportStep> current =
                    changing.stream().filter(step -> isAsRead(step, now)).toList();
            fresh.forEach(this::add);
            current.forEach(this::change);
            posting.post(
                    session,
                    context,
                    Stream.concat(fresh.stream(), current.stream()).toList());
            return lines(
                    Stream.concat(fresh.stream(), known.stream())
                            .map(step -> isAsRead(step, now) ? step.line(facts) : overtaken(step)),
                    decisions.refused());
        }

        /** Places that were not known are made, as when a spool is put somewhere by hand. */
        private List<ImportStep> placed(List<ImportStep> steps) {
            UnaryOperator<SpoolDetails> placing = places.placing(
                    trail,
                    session,
                    steps.stream()
                            .filter(ImportStep::moves)
                            .map(step -> step.target().details()));
            return steps.stream()
                    .map(step ->
                            step.moves() ? step.with(placing.apply(step.target().details())) : step)
                    .toList();
        }

        /** All in one go, so that two transactions never hold what the other wants. */
        private Map<SpoolId, Spool> locked(List<ImportStep> fresh, List<ImportStep> changing) {
            List<SpoolId> ids = Stream.concat(fresh.stream(), changing.stream())
                    .map(step -> step.target().id())
                    .toList();
            return ids.isEmpty()
                    ? Map.of()
                    : spools.lock(ids).stream().collect(Collectors.toMap(Spool::id, spool -> spool));
        }

        private boolean isAsRead(ImportStep step, Map<SpoolId, Spool> now) {
            return step.isNew()
                    || step.changesNothing()
                    || step.before()
                            .get()
                            .version()
                            .equals(now.get(step.target().id()).version());
        }

        private SpoolImportLine overtaken(ImportStep step) {
            Message text =
                    Message.of(Spool.class, "import.overtaken", step.target().code());
            return SpoolImportLine.refused(
                    step.row().number(), List.of(new FieldError("spool_id", "import_overtaken", text)));
        }

        /** Wanted numbers are put out of reach first; the others get a block of their own. */
        private List<ImportStep> numbered(List<ImportStep> fresh) {
            OptionalLong highest =
                    fresh.stream().mapToLong(step -> step.target().number()).max();
            highest.stream().filter(number -> number > 0).forEach(number -> counters.reserve(COUNTER, number));
            List<ImportStep> wishing = granted(fresh);
            long waiting = wishing.stream().filter(ImportStep::lacksNumber).count();
            long first = waiting == 0 ? 0 : counters.next(COUNTER);
            if (waiting > 1) {
                counters.reserve(COUNTER, first + waiting - 1);
            }
            long next = first;
            List<ImportStep> numbered = new ArrayList<>();
            for (ImportStep step : wishing) {
                numbered.add(step.lacksNumber() ? step.numbered(next++) : step);
            }
            return numbered;
        }

        /** Numbers that are only wished for are looked at again now that they are out of reach: somebody may have taken one meanwhile. */
        private List<ImportStep> granted(List<ImportStep> fresh) {
            Set<Long> wished = fresh.stream()
                    .filter(ImportStep::onlyWishesItsNumber)
                    .map(step -> step.target().number())
                    .collect(Collectors.toSet());
            if (wished.isEmpty()) {
                return fresh;
            }
            Set<Long> taken =
                    spools.withNumbers(wished).stream().map(Spool::number).collect(Collectors.toSet());
            return fresh.stream()
                    .map(step -> step.onlyWishesItsNumber()
                                    && taken.contains(step.target().number())
                            ? step.numbered(0)
                            : step)
                    .toList();
        }

        private void add(ImportStep step) {
            Spool filled = step.target().withRemaining(step.remaining());
            trail.created(COUNTER, filled.id(), filled.code(), filled);
        }

        private void change(ImportStep step) {
            Spool before = step.before().get();
            Spool stored = step.changesContent() ? spools.update(step.target()) : before;
            trail.changed(COUNTER, stored.id(), stored.code(), before, stored);
        }
    }
}
