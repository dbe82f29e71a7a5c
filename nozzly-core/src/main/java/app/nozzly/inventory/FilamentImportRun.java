package app.nozzly.inventory;

import app.nozzly.context.CommandKey;
import app.nozzly.context.OperationContext;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.Transactions;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of many filaments, some hundred in a transaction, which may be cut off at any moment and begun again under the same key: what was done is not
 * done again. Thread-safe.
 */
public final class FilamentImportRun {

    private static final int FIGURES = 5;

    private final Transactions transactions;
    private final FilamentImport imports;

    public FilamentImportRun(Transactions transactions, FilamentImport imports) {
        this.transactions = transactions;
        this.imports = imports;
    }

    /**
     * Takes over all rows.
     *
     * @param key names this run in its workshop; with the same key the same rows must come, in the same order
     */
    public FilamentImportTally run(
            OperationContext context, String key, FilamentBatch batch, SpoolImportProgress progress) {
        int all = batch.rows().size();
        FilamentImportTally tally = FilamentImportTally.NOTHING;
        for (int start = 0; start == 0 || start < all; start += FilamentImport.MOST_TOGETHER) {
            progress.reached(start, all);
            int end = Math.min(all, start + FilamentImport.MOST_TOGETHER);
            tally = tally.plus(part(context, key + "/" + start, batch.part(start, end)));
        }
        progress.reached(all, all);
        return tally;
    }

    private FilamentImportTally part(OperationContext context, String key, FilamentBatch part) {
        Optional<CommandRecord> before = transactions.answerOf(context, key);
        if (before.isPresent()) {
            return read(before.get().answer());
        }
        CommandKey command = new CommandKey(key, key + "+" + part.rows().size(), FilamentImportRun::write);
        return imports.apply(context.with(command), part).tally();
    }

    private static String write(Object result) {
        FilamentImportTally tally = ((FilamentImportResult) result).tally();
        return Stream.of(tally.brands(), tally.types(), tally.created(), tally.known(), tally.refused())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static FilamentImportTally read(String answer) {
        int[] figures =
                Arrays.stream(answer.split(" ")).mapToInt(Integer::parseInt).toArray();
        if (figures.length != FIGURES) {
            throw new IllegalStateException("no answer of an import: " + answer);
        }
        return new FilamentImportTally(figures[0], figures[1], figures[2], figures[3], figures[4]);
    }
}
