package app.nozzly.host.spoolman;

import app.nozzly.inventory.FilamentImportLine;
import app.nozzly.inventory.FilamentImportTally;
import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportLine.Outcome;
import app.nozzly.inventory.SpoolImportTally;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became or would become of each thing of a Spoolman. Immutable.
 *
 * @param snapshot what it says
 * @param filaments what becomes of its filaments and makers
 * @param refusedFilaments filaments of which nothing is done
 * @param newTypes codes of material types that are made
 * @param tally how many of its spools become what
 * @param spools what becomes of its spools, by their numbers there; once a job has done it, those of which nothing was done
 * @param leftOut how many things said something that has no place here, by the name that it has there
 */
record SpoolmanPlan(
        SpoolmanSnapshot snapshot,
        FilamentImportTally filaments,
        List<FilamentImportLine> refusedFilaments,
        List<String> newTypes,
        SpoolImportTally tally,
        List<SpoolImportLine> spools,
        Map<String, Integer> leftOut) {

    private static final int MOST_REFUSALS = 200;

    SpoolmanPlan {
        refusedFilaments = List.copyOf(refusedFilaments);
        newTypes = List.copyOf(newTypes);
        spools = List.copyOf(spools);
        leftOut = Map.copyOf(leftOut);
    }

    /**
     * What is wrong with a thing.
     *
     * @param thing {@code spool}, {@code filament} or {@code vendor}
     * @param number its number there; 0 for a vendor
     * @param field as Spoolman calls it
     * @param value what stands there
     * @param code stable reason
     * @param message names the remedy
     */
    record Mistake(String thing, int number, String field, String value, String code, Message message) {}

    /** Whether anything would be done. */
    boolean isWorthwhile() {
        return filaments.addsAnything() || tally.created() + tally.changed() > 0;
    }

    boolean isFaulty() {
        return filaments.refused() + tally.refused() > 0;
    }

    Stream<SpoolImportLine> changing() {
        return spools.stream().filter(line -> line.outcome() == Outcome.CREATED || line.outcome() == Outcome.CHANGED);
    }

    /** Materials that are no type here and keep filaments out. */
    List<String> unknownTypes() {
        TheirNames names = new TheirNames(snapshot);
        return refusedFilaments.stream()
                .filter(line ->
                        line.errors().stream().anyMatch(error -> error.field().equals("material_type")))
                .map(line -> names.value("filament", line.row(), "material_type"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** All that is wrong, filaments first; a filament that is refused takes its spools with it. */
    Stream<Mistake> mistakes() {
        TheirNames names = new TheirNames(snapshot);
        return Stream.concat(
                refusedFilaments.stream()
                        .flatMap(line ->
                                line.errors().stream().map(error -> mistake(names, thing(line), line.row(), error))),
                spools.stream()
                        .flatMap(line ->
                                line.errors().stream().map(error -> mistake(names, "spool", line.row(), error))));
    }

    private static String thing(FilamentImportLine line) {
        return line.row() == FilamentImportLine.OF_A_MAKER ? "vendor" : "filament";
    }

    private static Mistake mistake(TheirNames names, String thing, int number, FieldError error) {
        return new Mistake(
                thing,
                number,
                names.name(thing, error.field()),
                names.value(thing, number, error.field()),
                error.code(),
                error.message());
    }

    /** @throws NozzlyException {@code validation_failed} with each mistake, when there is any */
    SpoolmanPlan requireFlawless() {
        List<FieldError> errors = mistakes()
                .limit(MOST_REFUSALS)
                .map(mistake -> new FieldError(
                        mistake.thing() + "s/" + mistake.number() + "/" + mistake.field(),
                        mistake.code(),
                        mistake.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw new NozzlyException(
                    CommonError.VALIDATION_FAILED,
                    Message.of(SpoolmanPlan.class, "import.refused", filaments.refused(), tally.refused()),
                    errors,
                    Map.of());
        }
        return this;
    }

    /** What was left out as one text. */
    String leftOutText(Locale locale) {
        return leftOut.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Message.of(SpoolmanPlan.class, "import.left_out_one", entry.getKey(), entry.getValue())
                        .text(locale))
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
    }
}
