package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.material.MaterialType;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides row by row what a list of filaments comes to. Not thread-safe. */
final class FilamentDecisions {

    private static final int LONGEST_BRAND = 100;

    private final FilamentShelf shelf;
    private final IdSource ids;
    private final List<FilamentImportLine> lines = new ArrayList<>();

    FilamentDecisions(FilamentShelf shelf, IdSource ids) {
        this.shelf = shelf;
        this.ids = ids;
    }

    /** A maker that is to be there; what is wrong with its name is noted. */
    void want(String brand) {
        noted(FilamentImportLine.OF_A_MAKER, () -> shelf.add(brand(brand)));
    }

    /** Decides on a row; what is wrong with it is noted. */
    void decide(FilamentImportRow row) {
        noted(row.number(), () -> lines.add(line(row)));
    }

    private void noted(int row, Runnable decision) {
        try {
            decision.run();
        } catch (NozzlyException wrong) {
            if (wrong.code() != CommonError.VALIDATION_FAILED) {
                throw wrong;
            }
            lines.add(FilamentImportLine.refused(row, wrong.fieldErrors()));
        }
    }

    FilamentImportResult result() {
        return new FilamentImportResult(lines, shelf.newBrands(), shelf.newTypes());
    }

    private FilamentImportLine line(FilamentImportRow row) {
        Optional<Filament> known = row.id().flatMap(shelf::filament);
        if (known.isPresent()) {
            return line(row, FilamentImportLine.Outcome.KNOWN, known.get());
        }
        Filament wanted = described(row);
        Optional<Filament> same = shelf.same(wanted);
        if (same.isPresent()) {
            return line(row, FilamentImportLine.Outcome.KNOWN, same.get());
        }
        shelf.add(wanted);
        return line(row, FilamentImportLine.Outcome.CREATED, wanted);
    }

    private static FilamentImportLine line(
            FilamentImportRow row, FilamentImportLine.Outcome outcome, Filament filament) {
        return new FilamentImportLine(row.number(), outcome, Optional.of(filament), List.of());
    }

    private Filament described(FilamentImportRow row) {
        FilamentDraft draft = row.draft();
        requirePossible(draft);
        MaterialType type = shelf.type(draft.materialType())
                .orElseThrow(() ->
                        NozzlyException.invalid(Filament.class, "material_type", "type.unknown", draft.materialType()));
        return new Filament(
                row.id().orElseGet(() -> new FilamentId(ids.next())),
                0,
                brand(draft.brand()),
                draft.name(),
                type.code(),
                draft.colour(),
                draft.finish(),
                draft.diameterMillimetres().orElse(Filament.USUAL_DIAMETER),
                draft.densityGramsPerCubicCentimetre().orElse(type.densityGramsPerCubicCentimetre()),
                draft.price(),
                draft.netWeight(),
                draft.emptySpoolWeight(),
                draft.reel(),
                draft.standardCostPerGram(),
                shelf.taken(draft.custom()),
                Version.INITIAL);
    }

    private Brand brand(String name) {
        return shelf.brand(name).orElseGet(() -> new Brand(new BrandId(ids.next()), 0, name, Version.INITIAL));
    }

    private static void requirePossible(FilamentDraft draft) {
        String brand = draft.brand().strip();
        new Validation(Filament.class)
                .require(
                        !brand.isEmpty() && brand.length() <= LONGEST_BRAND,
                        "brand",
                        "name.length",
                        brand.length(),
                        LONGEST_BRAND)
                .require(
                        fits(draft.netWeight()),
                        "net_weight_g",
                        "spool.weight",
                        said(draft.netWeight()),
                        Spool.HEAVIEST)
                .require(
                        fits(draft.emptySpoolWeight()),
                        "empty_spool_weight_g",
                        "import.reel",
                        said(draft.emptySpoolWeight()),
                        Spool.HEAVIEST)
                .done();
    }

    private static boolean fits(Optional<Grams> weight) {
        return weight.stream().allMatch(grams -> grams.compareTo(Spool.HEAVIEST) <= 0);
    }

    private static Grams said(Optional<Grams> weight) {
        return weight.orElse(Grams.ZERO);
    }
}
