package app.nozzly.host.spoolman;

import app.nozzly.context.CommandKey;
import app.nozzly.context.OperationContext;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentBatch;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentImport;
import app.nozzly.inventory.FilamentImportLine;
import app.nozzly.inventory.FilamentImportResult;
import app.nozzly.inventory.FilamentImportRun;
import app.nozzly.inventory.FilamentImportTally;
import app.nozzly.inventory.SpoolImport;
import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportProgress;
import app.nozzly.inventory.SpoolImportResult;
import app.nozzly.inventory.SpoolImportRun;
import app.nozzly.inventory.SpoolImportTally;
import app.nozzly.material.MaterialType;
import app.nozzly.problem.FieldError;
import app.nozzly.store.Transactions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** From what a Spoolman says to makers, filaments and spools. Thread-safe. */
final class SpoolmanImporting {

    /** Of more makers, filaments and spools a job is made. */
    static final int MOST_AT_ONCE = 200;

    private final WorkshopMoney money;
    private final FilamentImport filaments;
    private final FilamentImportRun filamentRun;
    private final SpoolImport spools;
    private final SpoolImportRun spoolRun;

    SpoolmanImporting(Transactions transactions, FilamentImport filaments, SpoolImport spools, WorkshopMoney money) {
        this.money = money;
        this.filaments = filaments;
        this.filamentRun = new FilamentImportRun(transactions, filaments);
        this.spools = spools;
        this.spoolRun = new SpoolImportRun(transactions, spools);
    }

    /** What would become of each thing now. */
    SpoolmanPlan plan(OperationContext context, SpoolmanSnapshot snapshot) {
        Content content = content(context, snapshot);
        FilamentImportResult result = filaments.preview(context, content.batch());
        SpoolReading reading = content.spools(result);
        List<Filament> coming = result.lines().stream()
                .filter(line -> line.outcome() == FilamentImportLine.Outcome.CREATED)
                .flatMap(line -> line.filament().stream())
                .toList();
        List<SpoolImportLine> lines = lines(reading, spools.preview(context, reading.rows(), coming));
        return content.plan(result, result.tally(), SpoolImportTally.of(lines), lines);
    }

    /** Does it at once, for what is not {@link #isLong}. Filaments first: done twice they are there already. */
    SpoolmanPlan apply(OperationContext context, SpoolmanSnapshot snapshot) {
        Content content = content(context, snapshot);
        FilamentImportResult result = filaments.apply(withoutKey(context), content.batch());
        SpoolReading reading = content.spools(result);
        Function<List<SpoolImportLine>, SpoolmanPlan> outcome = imported -> {
            List<SpoolImportLine> lines = lines(reading, imported);
            return content.plan(result, result.tally(), SpoolImportTally.of(lines), lines);
        };
        return outcome.apply(spools.apply(answering(context, outcome), reading.rows()));
    }

    /** The key keeps what is told of all of it, not of the spools alone. */
    @SuppressWarnings("unchecked")
    private static OperationContext answering(
            OperationContext context, Function<List<SpoolImportLine>, SpoolmanPlan> outcome) {
        return context.command()
                .map(key -> context.with(new CommandKey(
                        key.key(),
                        key.fingerprint(),
                        imported -> key.answer().apply(outcome.apply((List<SpoolImportLine>) imported)))))
                .orElse(context);
    }

    /** Whether it takes longer than a request. */
    static boolean isLong(SpoolmanSnapshot snapshot) {
        return snapshot.vendors().size() + snapshot.size() > MOST_AT_ONCE;
    }

    /** Does it piece by piece; with the same key again what was done is not done again. */
    SpoolmanPlan run(OperationContext context, String key, SpoolmanSnapshot snapshot, SpoolImportProgress progress) {
        Content content = content(context, snapshot);
        int before = snapshot.filaments().size();
        int all = snapshot.size();
        FilamentImportTally tally = filamentRun.run(
                context, key + "-filaments", content.batch(), (done, of) -> progress.reached(done, all));
        FilamentImportResult result = filaments.preview(context, content.batch());
        SpoolReading reading = content.spools(result);
        SpoolImportResult done = spoolRun.run(
                context, key + "-spools", reading.rows(), (rows, of) -> progress.reached(before + rows, all));
        progress.reached(all, all);
        List<SpoolImportLine> refused = lines(reading, done.refused());
        SpoolImportTally unreadable = SpoolImportTally.of(reading.unreadable());
        return content.plan(result, tally, done.tally().plus(unreadable), refused);
    }

    private static OperationContext withoutKey(OperationContext context) {
        return new OperationContext(context.tenant(), context.actor(), context.origin(), Optional.empty());
    }

    private static List<SpoolImportLine> lines(SpoolReading reading, List<SpoolImportLine> readable) {
        return Stream.concat(readable.stream(), reading.unreadable().stream())
                .sorted(Comparator.comparingInt(SpoolImportLine::row))
                .toList();
    }

    private Content content(OperationContext context, SpoolmanSnapshot snapshot) {
        Prices prices = new Prices(money.currency(context), snapshot.source().currency());
        return new Content(snapshot, prices, new FilamentReading(snapshot, prices));
    }

    /** What a Spoolman says, as far as it can be read. */
    private record Content(SpoolmanSnapshot snapshot, Prices prices, FilamentReading reading) {

        FilamentBatch batch() {
            List<String> brands = snapshot.vendors().stream()
                    .flatMap(vendor -> new SpoolmanFields(vendor).text("name").stream())
                    .distinct()
                    .toList();
            List<MaterialType> types =
                    snapshot.source().order().newTypes() ? MissingTypes.of(reading.rows()) : List.of();
            return new FilamentBatch(reading.rows(), brands, types);
        }

        SpoolReading spools(FilamentImportResult result) {
            Map<Integer, FilamentId> found = new HashMap<>();
            Map<Integer, List<FieldError>> errors = new HashMap<>();
            result.lines().forEach(line -> line.filament().ifPresent(one -> found.put(line.row(), one.id())));
            refused(result).forEach(line -> errors.put(line.row(), line.errors()));
            return new SpoolReading(snapshot, prices, reading, new SpoolReading.Found() {
                @Override
                public Optional<FilamentId> filament(int id) {
                    return Optional.ofNullable(found.get(id));
                }

                @Override
                public List<FieldError> errors(int id) {
                    return errors.getOrDefault(id, List.of());
                }
            });
        }

        private Stream<FilamentImportLine> refused(FilamentImportResult result) {
            return Stream.concat(result.refused().stream(), reading.unreadable().stream());
        }

        SpoolmanPlan plan(
                FilamentImportResult result,
                FilamentImportTally tally,
                SpoolImportTally spoolTally,
                List<SpoolImportLine> lines) {
            List<FilamentImportLine> refused = refused(result).toList();
            return new SpoolmanPlan(
                    snapshot,
                    new FilamentImportTally(
                            tally.brands(), tally.types(), tally.created(), tally.known(), refused.size()),
                    refused,
                    result.types().stream().map(MaterialType::code).toList(),
                    spoolTally,
                    lines,
                    LeftOut.of(snapshot, prices));
        }
    }
}
