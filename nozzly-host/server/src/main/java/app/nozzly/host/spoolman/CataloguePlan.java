package app.nozzly.host.spoolman;

import app.nozzly.inventory.FilamentImportLine;
import app.nozzly.inventory.FilamentImportTally;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became or would become of chosen filaments of a catalogue. Immutable.
 *
 * @param entries the chosen ones
 * @param tally how many become what
 * @param lines what becomes of each, in their order; once a job has done it, those of which nothing was done
 * @param newTypes codes of material types that are made
 */
record CataloguePlan(
        List<CatalogueEntry> entries,
        FilamentImportTally tally,
        List<FilamentImportLine> lines,
        List<String> newTypes) {

    private static final int MOST_REFUSALS = 200;

    CataloguePlan {
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
        newTypes = List.copyOf(newTypes);
    }

    /** What is wrong with an entry. */
    record Mistake(CatalogueEntry entry, FieldError error) {}

    /** Whether anything is refused. */
    boolean isFaulty() {
        return tally.refused() > 0;
    }

    Stream<Mistake> mistakes() {
        Map<Integer, CatalogueEntry> byNumber =
                entries.stream().collect(Collectors.toMap(CatalogueEntry::number, entry -> entry));
        return lines.stream()
                .flatMap(line -> line.errors().stream().map(error -> new Mistake(byNumber.get(line.row()), error)));
    }

    /** How many of the filaments of each maker would be new. */
    Map<String, Integer> newByManufacturer() {
        Map<String, Integer> counts = new HashMap<>();
        Map<Integer, String> makers =
                entries.stream().collect(Collectors.toMap(CatalogueEntry::number, CatalogueEntry::manufacturer));
        lines.stream()
                .filter(line -> line.outcome() == FilamentImportLine.Outcome.CREATED)
                .forEach(line -> counts.merge(makers.get(line.row()), 1, Integer::sum));
        return counts;
    }

    /** Materials that are no type here and keep filaments out. */
    List<String> unknownTypes() {
        return mistakes()
                .filter(mistake -> mistake.error().field().equals("material_type"))
                .map(mistake -> mistake.entry().material())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** @throws NozzlyException {@code validation_failed} with each mistake, when there is any */
    CataloguePlan requireFlawless() {
        if (!isFaulty()) {
            return this;
        }
        List<FieldError> errors = mistakes()
                .limit(MOST_REFUSALS)
                .map(mistake ->
                        mistake.error().under("filaments/" + mistake.entry().number()))
                .toList();
        throw new NozzlyException(
                CommonError.VALIDATION_FAILED,
                Message.of(CataloguePlan.class, "catalogue.refused", tally.refused(), entries.size()),
                errors,
                Map.of());
    }
}
