package app.nozzly.host.spoolman;

import app.nozzly.inventory.FilamentImportTally;
import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportTally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What came or would come of a Spoolman. Immutable.
 *
 * @param applied whether it was done; false for a dry run and while a job does it
 * @param address of the Spoolman that was read
 * @param version of it
 * @param brands new makers
 * @param materialTypes new material types
 * @param unknownTypes materials that are no type here and keep filaments out
 * @param filaments what became of its filaments
 * @param spools what became of its spools
 * @param leftOut what it says and has no place here
 * @param lines the first spools that are new or changed, at most {@value #MOST_LINES}
 * @param errors of what is refused, at most {@value #MOST_ERRORS}
 * @param jobId the job that does it
 */
record SpoolmanImportJson(
        boolean applied,
        String address,
        String version,
        int brands,
        List<String> materialTypes,
        List<String> unknownTypes,
        SpoolmanFilamentsJson filaments,
        SpoolmanSpoolsJson spools,
        List<SpoolmanLeftOutJson> leftOut,
        List<SpoolmanLineJson> lines,
        List<SpoolmanMistakeJson> errors,
        Optional<UUID> jobId) {

    static final int MOST_LINES = 200;
    static final int MOST_ERRORS = 1000;

    /** How many filaments became what. */
    record SpoolmanFilamentsJson(int created, int known, int refused) {}

    /** How many spools became what. */
    record SpoolmanSpoolsJson(int created, int changed, int unchanged, int refused) {}

    /** A field of Spoolman that has no place here, and how many things say something in it. */
    record SpoolmanLeftOutJson(String field, int count) {}

    /** A spool that is new or changed, by its number there, with its code here once it has one. */
    record SpoolmanLineJson(
            int spoolmanId,
            SpoolImportLine.Outcome outcome,
            Optional<String> spoolId,
            List<SpoolmanChangeJson> changes) {}

    /** A field of it. */
    record SpoolmanChangeJson(String field, Optional<String> before, Optional<String> after) {}

    /** What is wrong with a spool or filament, by its number and its field there. */
    record SpoolmanMistakeJson(String thing, int spoolmanId, String field, String value, String code, String message) {}

    static SpoolmanImportJson of(SpoolmanPlan plan, boolean applied, Locale locale) {
        FilamentImportTally filaments = plan.filaments();
        SpoolImportTally spools = plan.tally();
        return new SpoolmanImportJson(
                applied,
                plan.snapshot().source().address(),
                plan.snapshot().source().version(),
                filaments.brands(),
                plan.newTypes(),
                plan.unknownTypes(),
                new SpoolmanFilamentsJson(filaments.created(), filaments.known(), filaments.refused()),
                new SpoolmanSpoolsJson(spools.created(), spools.changed(), spools.unchanged(), spools.refused()),
                leftOut(plan),
                plan.changing().limit(MOST_LINES).map(SpoolmanImportJson::line).toList(),
                plan.mistakes()
                        .limit(MOST_ERRORS)
                        .map(mistake -> mistake(mistake, locale))
                        .toList(),
                Optional.empty());
    }

    SpoolmanImportJson by(UUID job) {
        return new SpoolmanImportJson(
                false,
                address,
                version,
                brands,
                materialTypes,
                unknownTypes,
                filaments,
                spools,
                leftOut,
                lines,
                errors,
                Optional.of(job));
    }

    private static List<SpoolmanLeftOutJson> leftOut(SpoolmanPlan plan) {
        return plan.leftOut().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new SpoolmanLeftOutJson(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SpoolmanLineJson line(SpoolImportLine line) {
        return new SpoolmanLineJson(
                line.row(),
                line.outcome(),
                line.code(),
                line.changes().stream()
                        .map(change -> new SpoolmanChangeJson(change.field(), change.before(), change.after()))
                        .toList());
    }

    private static SpoolmanMistakeJson mistake(SpoolmanPlan.Mistake mistake, Locale locale) {
        return new SpoolmanMistakeJson(
                mistake.thing(),
                mistake.number(),
                mistake.field(),
                mistake.value(),
                mistake.code(),
                mistake.message().text(locale));
    }
}
