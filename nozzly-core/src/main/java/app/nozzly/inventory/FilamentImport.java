package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.material.MaterialType;
import app.nozzly.material.MaterialTypeRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes over filaments from a list, each with its maker. What is there is left alone: the filament of a row's id, else one of the same full key, name and
 * net weight. Rows with mistakes are passed over and told of. Thread-safe.
 */
public final class FilamentImport {

    /** Most rows of one transaction. */
    public static final int MOST_TOGETHER = 500;

    private static final String BRAND = "brand";
    private static final String FILAMENT = "filament";
    private static final String TYPE = "material_type";

    private final Transactions transactions;
    private final IdSource ids;

    public FilamentImport(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** What {@link #apply} would do with these rows now. Changes nothing. */
    public FilamentImportResult preview(OperationContext context, FilamentBatch batch) {
        return transactions.read(context, session -> decisions(session, batch).result());
    }

    /**
     * Does it, in one transaction whose number of statements does not grow with the rows.
     *
     * @param batch at most {@link #MOST_TOGETHER} rows
     * @throws NozzlyException {@code already_exists} when somebody else made the same maker at the same moment; nothing was done then
     */
    public FilamentImportResult apply(OperationContext context, FilamentBatch batch) {
        if (batch.rows().size() > MOST_TOGETHER) {
            throw new IllegalArgumentException(
                    batch.rows().size() + " rows; at most " + MOST_TOGETHER + " go together");
        }
        return transactions.write(context, session -> {
            FilamentImportResult decided = decisions(session, batch).result();
            List<FilamentImportLine> lines = new ArrayList<>();
            transactions
                    .trail(context, session)
                    .together(trail -> lines.addAll(new Writing(session, trail).write(decided)));
            return new FilamentImportResult(lines, decided.brands(), decided.types());
        });
    }

    private FilamentDecisions decisions(StoreSession session, FilamentBatch batch) {
        FilamentDecisions decisions = new FilamentDecisions(FilamentShelf.of(session, batch), ids);
        batch.brands().forEach(decisions::want);
        batch.rows().forEach(decisions::decide);
        return decisions;
    }

    /** One transaction that writes. */
    private static final class Writing {

        private final StoreSession session;
        private final Trail trail;
        private final CounterRepository counters;

        Writing(StoreSession session, Trail trail) {
            this.session = session;
            this.trail = trail;
            this.counters = session.repository(CounterRepository.class);
        }

        /** Numbers are taken in the order in which a single filament takes its own, so that two transactions never wait for each other. */
        List<FilamentImportLine> write(FilamentImportResult decided) {
            decided.types().forEach(this::add);
            List<Filament> fresh = decided.lines().stream()
                    .filter(line -> line.outcome() == FilamentImportLine.Outcome.CREATED)
                    .flatMap(line -> line.filament().stream())
                    .toList();
            long number = block(FILAMENT, fresh.size());
            Map<BrandId, Brand> brands = brands(decided.brands());
            Map<FilamentId, Filament> stored = new HashMap<>();
            for (Filament filament : fresh) {
                Brand brand = brands.getOrDefault(filament.brand().id(), filament.brand());
                stored.put(filament.id(), filament.numbered(number++, brand));
            }
            List<Filament> numbered =
                    fresh.stream().map(filament -> stored.get(filament.id())).toList();
            session.repository(FilamentRepository.class).insertAll(numbered);
            numbered.forEach(filament -> trail.created(FILAMENT, filament.id(), filament.label(), filament));
            return decided.lines().stream().map(line -> numbered(line, stored)).toList();
        }

        private void add(MaterialType type) {
            session.repository(MaterialTypeRepository.class).insert(type);
            trail.created(TYPE, type.code(), type.code(), type);
        }

        private Map<BrandId, Brand> brands(List<Brand> fresh) {
            long number = block(BRAND, fresh.size());
            Map<BrandId, Brand> numbered = new HashMap<>();
            List<Brand> inOrder = new ArrayList<>();
            for (Brand brand : fresh) {
                Brand stored = new Brand(brand.id(), number++, brand.name(), brand.version());
                numbered.put(brand.id(), stored);
                inOrder.add(stored);
            }
            session.repository(BrandRepository.class).insertAll(inOrder);
            inOrder.forEach(brand -> trail.created(BRAND, brand.id(), brand.name(), brand));
            return numbered;
        }

        private long block(String counter, int size) {
            long first = size == 0 ? 0 : counters.next(counter);
            if (size > 1) {
                counters.reserve(counter, first + size - 1);
            }
            return first;
        }

        private static FilamentImportLine numbered(FilamentImportLine line, Map<FilamentId, Filament> stored) {
            return line.filament()
                    .map(filament -> stored.getOrDefault(filament.id(), filament))
                    .map(line::with)
                    .orElse(line);
        }
    }
}
