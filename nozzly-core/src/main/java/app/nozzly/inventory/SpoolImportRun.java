package app.nozzly.inventory;

import app.nozzly.context.CommandKey;
import app.nozzly.context.OperationContext;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.Transactions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of many rows, some hundred in a transaction, which may be cut off at any moment and begun again under the same key: what was done is not done
 * again. Thread-safe.
 */
public final class SpoolImportRun {

    private static final int FIGURES = 4;

    private final Transactions transactions;
    private final SpoolImport imports;

    public SpoolImportRun(Transactions transactions, SpoolImport imports) {
        this.transactions = transactions;
        this.imports = imports;
    }

    /**
     * Takes over all rows.
     *
     * @param key names this run in its workshop; with the same key the same rows must come, in the same order
     */
    public SpoolImportResult run(
            OperationContext context, String key, List<SpoolImportRow> rows, SpoolImportProgress progress) {
        SpoolImportTally tally = SpoolImportTally.NOTHING;
        List<SpoolImportLine> refused = new ArrayList<>();
        reserve(context, rows);
        for (int start = 0; start < rows.size(); start += SpoolImport.MOST_TOGETHER) {
            progress.reached(start, rows.size());
            List<SpoolImportRow> batch = rows.subList(start, Math.min(rows.size(), start + SpoolImport.MOST_TOGETHER));
            SpoolImportResult done = batch(context, key + "/" + start, batch);
            tally = tally.plus(done.tally());
            refused.addAll(done.refused());
        }
        progress.reached(rows.size(), rows.size());
        return new SpoolImportResult(tally, refused);
    }

    private SpoolImportResult batch(OperationContext context, String key, List<SpoolImportRow> batch) {
        Optional<CommandRecord> before = transactions.answerOf(context, key);
        if (before.isPresent()) {
            return new SpoolImportResult(read(before.get().answer()), List.of());
        }
        CommandKey command = new CommandKey(key, key + "+" + batch.size(), SpoolImportRun::write);
        List<SpoolImportLine> lines = imports.apply(context.with(command), batch);
        return new SpoolImportResult(
                SpoolImportTally.of(lines),
                lines.stream()
                        .filter(line -> line.outcome() == SpoolImportLine.Outcome.REFUSED)
                        .toList());
    }

    /** Rows without a number of their own must not take one that a later row asks for. */
    private void reserve(OperationContext context, List<SpoolImportRow> rows) {
        rows.stream()
                .flatMap(row -> row.wantedNumber().stream())
                .max(Long::compare)
                .ifPresent(highest -> transactions.write(withoutKey(context), session -> {
                    session.repository(CounterRepository.class).reserve(SpoolImport.COUNTER, highest);
                    return highest;
                }));
    }

    private static OperationContext withoutKey(OperationContext context) {
        return new OperationContext(context.tenant(), context.actor(), context.origin(), Optional.empty());
    }

    private static String write(Object lines) {
        SpoolImportTally tally = SpoolImportTally.of(
                ((List<?>) lines).stream().map(SpoolImportLine.class::cast).toList());
        return Stream.of(tally.created(), tally.changed(), tally.unchanged(), tally.refused())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static SpoolImportTally read(String answer) {
        int[] figures =
                Arrays.stream(answer.split(" ")).mapToInt(Integer::parseInt).toArray();
        if (figures.length != FIGURES) {
            throw new IllegalStateException("no answer of an import: " + answer);
        }
        return new SpoolImportTally(figures[0], figures[1], figures[2], figures[3]);
    }
}
