package app.nozzly.host.spoolman;

import app.nozzly.inventory.FilamentImportTally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What came or would come of a catalogue. Immutable.
 *
 * @param applied whether it was done; false for a dry run and while a job does it
 * @param rows chosen filaments
 * @param brands new makers
 * @param created new filaments
 * @param known filaments that are there and left alone
 * @param refused filaments of which nothing is done
 * @param materialTypes new material types
 * @param unknownTypes materials that are no type here and keep filaments out
 * @param manufacturers the makers of the chosen filaments, at most {@value #MOST_MAKERS}
 * @param leftOut what the catalogue says and has no place here
 * @param errors of what is refused, at most {@value #MOST_ERRORS}
 * @param jobId the job that does it
 */
record CatalogueImportJson(
        boolean applied,
        int rows,
        int brands,
        int created,
        int known,
        int refused,
        List<String> materialTypes,
        List<String> unknownTypes,
        List<CatalogueMakerJson> manufacturers,
        List<CatalogueLeftOutJson> leftOut,
        List<CatalogueErrorJson> errors,
        Optional<UUID> jobId) {

    static final int MOST_MAKERS = 1000;
    static final int MOST_ERRORS = 1000;

    /** A maker, how many filaments of it were chosen and how many of those are new. */
    record CatalogueMakerJson(String name, int filaments, int created) {}

    /** A field of the catalogue that has no place here, and how many filaments say something in it. */
    record CatalogueLeftOutJson(String field, int count) {}

    /** What is wrong with a filament, by its place in the catalogue. */
    record CatalogueErrorJson(int row, String manufacturer, String name, String field, String code, String message) {}

    static CatalogueImportJson of(CataloguePlan plan, boolean applied, Locale locale) {
        FilamentImportTally tally = plan.tally();
        return new CatalogueImportJson(
                applied,
                plan.entries().size(),
                tally.brands(),
                tally.created(),
                tally.known(),
                tally.refused(),
                plan.newTypes(),
                plan.unknownTypes(),
                makers(plan),
                LeftOut.of(plan.entries()).entrySet().stream()
                        .map(entry -> new CatalogueLeftOutJson(entry.getKey(), entry.getValue()))
                        .toList(),
                plan.mistakes()
                        .limit(MOST_ERRORS)
                        .map(mistake -> error(mistake, locale))
                        .toList(),
                Optional.empty());
    }

    CatalogueImportJson by(UUID job) {
        return new CatalogueImportJson(
                false,
                rows,
                brands,
                created,
                known,
                refused,
                materialTypes,
                unknownTypes,
                manufacturers,
                leftOut,
                errors,
                Optional.of(job));
    }

    private static List<CatalogueMakerJson> makers(CataloguePlan plan) {
        Map<String, Integer> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        plan.entries().forEach(entry -> all.merge(entry.manufacturer(), 1, Integer::sum));
        Map<String, Integer> fresh = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        plan.newByManufacturer().forEach((maker, count) -> fresh.merge(maker, count, Integer::sum));
        return all.entrySet().stream()
                .limit(MOST_MAKERS)
                .map(maker ->
                        new CatalogueMakerJson(maker.getKey(), maker.getValue(), fresh.getOrDefault(maker.getKey(), 0)))
                .toList();
    }

    private static CatalogueErrorJson error(CataloguePlan.Mistake mistake, Locale locale) {
        return new CatalogueErrorJson(
                mistake.entry().number(),
                mistake.entry().manufacturer(),
                mistake.entry().name(),
                mistake.error().field(),
                mistake.error().code(),
                mistake.error().message().text(locale));
    }
}
