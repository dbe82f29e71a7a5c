package app.nozzly.host.printfiles;

import app.nozzly.context.OperationContext;
import app.nozzly.inventory.FilamentWanted;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolMatching;
import app.nozzly.inventory.Spools;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
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
     * Each filament of a print with its spool.
     *
     * @param choices spool by slot, as id, number or label code; the best candidate serves the other slots
     * @throws NozzlyException {@code validation_failed} when a chosen spool does not exist
     */
    MatchedPrint match(OperationContext context, ChosenPlates plates, Map<SlotKey, String> choices) {
        List<Spool> shelf = shelf(context);
        List<MatchedFilament> filaments = new ArrayList<>();
        for (SlotUse use : plates.slots()) {
            List<Spool> candidates = SpoolMatching.candidates(shelf, wanted(use));
            Optional<Spool> chosen = choice(use, choices)
                    .map(reference -> chosen(context, use.index(), reference))
                    .or(() -> candidates.stream().findFirst());
            List<Spool> offered = candidates.isEmpty() ? SpoolMatching.candidates(shelf, ofAnyType(use)) : candidates;
            filaments.add(new MatchedFilament(use, offered, chosen));
        }
        return new MatchedPrint(plates, filaments);
    }

    private static Optional<String> choice(SlotUse use, Map<SlotKey, String> choices) {
        return use.keys().stream()
                .filter(choices::containsKey)
                .map(choices::get)
                .findFirst();
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

    private static FilamentWanted ofAnyType(SlotUse use) {
        return new FilamentWanted(Optional.empty(), use.brand(), use.colorHex(), use.statedWeight());
    }

    private static FilamentWanted wanted(SlotUse use) {
        return new FilamentWanted(use.type(), use.brand().or(use::name), use.colorHex(), use.statedWeight());
    }
}
