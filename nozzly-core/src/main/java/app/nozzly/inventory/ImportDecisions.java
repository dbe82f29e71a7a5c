package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides row by row what a file comes to. Not thread-safe. */
final class ImportDecisions {

    private static final Grams USUAL_WEIGHT = Grams.of(1000);

    private final ImportShelf shelf;
    private final IdSource ids;
    private final Function<FilamentDraft, Filament> maker;
    private final Map<Object, Integer> rowsByThing = new HashMap<>();
    private final Set<Long> numbers = new HashSet<>();
    private final List<ImportStep> steps = new ArrayList<>();
    private final List<SpoolImportLine> refused = new ArrayList<>();

    /** @param maker makes a filament that is not there yet */
    ImportDecisions(ImportShelf shelf, IdSource ids, Function<FilamentDraft, Filament> maker) {
        this.shelf = shelf;
        this.ids = ids;
        this.maker = maker;
    }

    /** Decides on a row; what is wrong with it is noted, all of it. */
    void decide(SpoolImportRow row) {
        try {
            steps.add(step(row));
        } catch (NozzlyException wrong) {
            if (wrong.code() != CommonError.VALIDATION_FAILED) {
                throw wrong;
            }
            refused.add(SpoolImportLine.refused(row.number(), wrong.fieldErrors()));
        }
    }

    List<ImportStep> steps() {
        return List.copyOf(steps);
    }

    List<SpoolImportLine> refused() {
        return List.copyOf(refused);
    }

    private ImportStep step(SpoolImportRow row) {
        Optional<Spool> before = shelf.spool(row);
        requireOnce(row, before);
        if (row.elsewhere().isPresent() && before.isPresent()) {
            // what was weighed here is not overwritten by another program that knows less
            return new ImportStep(row, before, before.get(), before.get().remaining());
        }
        Content content = new Content();
        Validation validation = new Validation(Spool.class)
                .collect("", () -> content.choice = choice(row, before))
                .collect("", () -> content.details = details(row, before));
        Grams initial = initial(row, before, content.choice);
        Grams remaining = StatedSpool.asShown(row.spool().remainingWeight(), before.map(Spool::remaining))
                .or(() -> before.map(Spool::remaining))
                .orElse(initial);
        validation
                .collect("", () -> requirePossible(before, initial, remaining))
                .done();
        Filament filament = content.choice.existing.orElseGet(() -> made(content.choice));
        boolean active =
                row.spool().active().or(() -> before.map(Spool::active)).orElse(true);
        Spool target = before.map(spool -> spool.with(filament, initial, content.details, active))
                .orElseGet(() -> fresh(row, filament, initial, content.details, active));
        return new ImportStep(row, before, target, remaining);
    }

    /** What is found out of a row part by part, so that all that is wrong is said at once. */
    private static final class Content {

        private Choice choice = new Choice(Optional.empty(), Optional.empty());
        private SpoolDetails details = SpoolDetails.NONE;
    }

    /** A filament that is there, else the description of one that is not. */
    private record Choice(Optional<Filament> existing, Optional<FilamentDraft> missing) {}

    private Spool fresh(SpoolImportRow row, Filament filament, Grams initial, SpoolDetails details, boolean active) {
        return new Spool(
                row.elsewhere().orElseGet(() -> new SpoolId(ids.next())),
                number(row),
                filament,
                initial,
                Grams.ZERO,
                Grams.ZERO,
                details,
                active,
                Version.INITIAL);
    }

    /** The number that a row asks for; one that is only wished for may be taken. */
    private long number(SpoolImportRow row) {
        return row.wantedNumber()
                .filter(number -> row.elsewhere().isEmpty() || shelf.isFree(number) && numbers.add(number))
                .orElse(0L);
    }

    private void requireOnce(SpoolImportRow row, Optional<Spool> before) {
        Optional<Object> thing =
                before.<Object>map(Spool::id).or(row::elsewhere).or(row::wantedNumber);
        Integer first =
                thing.map(one -> rowsByThing.putIfAbsent(one, row.number())).orElse(null);
        if (first != null) {
            throw NozzlyException.invalid(
                    Spool.class,
                    "spool_id",
                    "import.twice",
                    before.map(Spool::code).or(row::code).orElse(""),
                    first);
        }
    }

    private Choice choice(SpoolImportRow row, Optional<Spool> before) {
        StatedFilament said = row.filament();
        Optional<Filament> known = before.map(Spool::filament);
        Optional<Filament> named = said.id().flatMap(shelf::filament);
        if (named.isPresent() && !named.map(Filament::id).equals(known.map(Filament::id))) {
            return new Choice(Optional.of(described(named.get(), said)), Optional.empty());
        }
        if (known.filter(said::describes).isPresent()) {
            return new Choice(known, Optional.empty());
        }
        FilamentDraft draft = said.over(known);
        Optional<Filament> found = shelf.filament(draft, said);
        if (found.isEmpty()) {
            phantom(draft);
        }
        return new Choice(found, found.isPresent() ? Optional.empty() : Optional.of(draft));
    }

    private static Filament described(Filament named, StatedFilament said) {
        if (!said.describes(named)) {
            throw NozzlyException.invalid(Spool.class, "filament_id", "import.filament", named.label());
        }
        return named;
    }

    private Filament made(Choice choice) {
        Filament filament = maker.apply(choice.missing.orElseThrow());
        shelf.add(filament);
        return filament;
    }

    /** The filament that a description would become. */
    Filament phantom(FilamentDraft draft) {
        return new Filament(
                new FilamentId(ids.next()),
                0,
                new Brand(new BrandId(ids.next()), 0, draft.brand(), Version.INITIAL),
                draft.name(),
                shelf.type(draft.materialType()).code(),
                draft.colour(),
                draft.finish(),
                draft.diameterMillimetres().orElse(Filament.USUAL_DIAMETER),
                draft.densityGramsPerCubicCentimetre()
                        .orElseGet(() -> shelf.type(draft.materialType()).densityGramsPerCubicCentimetre()),
                draft.price(),
                draft.netWeight(),
                draft.emptySpoolWeight(),
                draft.reel(),
                draft.standardCostPerGram(),
                draft.custom(),
                Version.INITIAL);
    }

    private SpoolDetails details(SpoolImportRow row, Optional<Spool> before) {
        SpoolDetails known = before.map(Spool::details).orElse(SpoolDetails.NONE);
        SpoolDetails stated = row.spool().over(known, shelf::reel, shelf.suppliers()::id);
        SpoolDetails details = stated.withCustom(shelf.taken(stated.custom(), known.custom()));
        details.emptySpoolWeight()
                .filter(weight -> weight.compareTo(Spool.HEAVIEST) > 0)
                .ifPresent(weight -> {
                    throw NozzlyException.invalid(
                            Spool.class, "empty_spool_weight_g", "import.reel", weight, Spool.HEAVIEST);
                });
        return details;
    }

    private static Grams initial(SpoolImportRow row, Optional<Spool> before, Choice choice) {
        return StatedSpool.asShown(row.spool().initialWeight(), before.map(Spool::initialWeight))
                .or(() -> before.map(Spool::initialWeight))
                .or(() -> choice.existing.flatMap(Filament::netWeight))
                .orElse(USUAL_WEIGHT);
    }

    /** What is as it was is not questioned. */
    private static void requirePossible(Optional<Spool> before, Grams initial, Grams remaining) {
        new Validation(Spool.class)
                .require(Spool.isReelWeight(initial), "initial_weight_g", "spool.weight", initial, Spool.HEAVIEST)
                .require(!remaining.isNegative(), "remaining_weight_g", "negative", remaining)
                .done();
        boolean same = before.stream()
                .anyMatch(spool -> spool.initialWeight().equals(initial)
                        && spool.remaining().equals(remaining));
        Grams most = initial.times(Spool.FULLEST);
        // what is promised is on the reel too
        Grams physical = remaining.plus(before.map(Spool::allocated).orElse(Grams.ZERO));
        if (!same && physical.compareTo(most) > 0) {
            throw NozzlyException.invalid(List.of(new FieldError(
                    "remaining_weight_g",
                    "import_overfull",
                    Message.of(Spool.class, "import.overfull", physical, initial, most))));
        }
    }
}
