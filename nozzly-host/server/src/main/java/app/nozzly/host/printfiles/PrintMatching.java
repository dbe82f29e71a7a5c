package app.nozzly.host.printfiles;

import app.nozzly.context.OperationContext;
import app.nozzly.host.printfiles.PrintFileJson.FilamentUseJson;
import app.nozzly.inventory.FilamentWanted;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolMatching;
import app.nozzly.inventory.Spools;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the spools for the filaments of a print file. Thread-safe. */
final class PrintMatching {

    private final Spools spools;

    PrintMatching(Spools spools) {
        this.spools = spools;
    }

    /**
     * Each filament of a file with its spool.
     *
     * @param choices spool by slot, as id, number or label code; the best candidate serves the other slots
     * @throws NozzlyException {@code validation_failed} when a chosen spool does not exist
     */
    MatchedPrint match(OperationContext context, PrintFileJson file, Map<Integer, String> choices) {
        List<Spool> shelf = shelf(context);
        List<MatchedFilament> filaments = new ArrayList<>();
        for (FilamentUseJson use : file.filaments()) {
            List<Spool> candidates = SpoolMatching.candidates(shelf, wanted(use));
            Optional<Spool> chosen = Optional.ofNullable(choices.get(use.index()))
                    .map(reference -> chosen(context, use.index(), reference))
                    .or(() -> candidates.stream().findFirst());
            List<Spool> offered = candidates.isEmpty() ? SpoolMatching.candidates(shelf, ofAnyType(use)) : candidates;
            filaments.add(new MatchedFilament(use, offered, chosen));
        }
        return new MatchedPrint(file, filaments);
    }

    private Spool chosen(OperationContext context, int slot, String reference) {
        try {
            return spools.get(context, reference);
        } catch (NozzlyException refusal) {
            throw refusal.code() == CommonError.NOT_FOUND
                    ? NozzlyException.invalid(
                            PrintMatching.class, "filaments/" + slot + "/spool_id", "choice.spool", reference)
                    : refusal;
        }
    }

    private List<Spool> shelf(OperationContext context) {
        return spools.all(context).stream().filter(Spool::active).toList();
    }

    private static FilamentWanted ofAnyType(FilamentUseJson use) {
        return new FilamentWanted(
                Optional.empty(), use.brand(), use.colorHex(), use.weightG().orElse(Grams.ZERO));
    }

    private static FilamentWanted wanted(FilamentUseJson use) {
        return new FilamentWanted(
                use.type(),
                use.brand().or(use::name),
                use.colorHex(),
                use.weightG().orElse(Grams.ZERO));
    }
}
