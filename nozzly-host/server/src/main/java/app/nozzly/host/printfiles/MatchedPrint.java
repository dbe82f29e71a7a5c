package app.nozzly.host.printfiles;

import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.host.printfiles.PrintFileJson.PrintedObjectJson;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A print file with its spools: what a product is made from. Immutable.
 *
 * @param plates what of the file is printed
 * @param filaments one per filament of it
 */
record MatchedPrint(ChosenPlates plates, List<MatchedFilament> filaments) {

    private static final int LAST_SLOT = 63;

    PrintFileJson file() {
        return plates.file();
    }

    /** Units that the plates seem to hold: the number of parts when all have one name, else one. */
    int likelyUnits() {
        List<PrintedObjectJson> objects = plates.objects();
        return objects.size() == 1 ? objects.get(0).count() : 1;
    }

    /**
     * The product that the plates hold so many units of: each gets its share of every filament, purge and tower included, and of the print time.
     *
     * @param lineIds gives the lines their ids
     * @throws app.nozzly.problem.NozzlyException {@code validation_failed} when the units are no number of units
     */
    ProductDraft product(ProductDetails details, int units, Supplier<UUID> lineIds) {
        ProductionTimes none = new ProductionTimes(units, PrintTime.ZERO, PrintTime.ZERO, PrintTime.ZERO);
        PrintTime printing = plates.printTime().orElse(PrintTime.ZERO);
        ProductionTimes times =
                new ProductionTimes(none.unitsPerPlate(), none.setup(), none.handling(), printing.dividedBy(units));
        List<MaterialLine> lines = new ArrayList<>();
        for (MatchedFilament filament : filaments) {
            lines.add(new MaterialLine(
                    lineIds.get(),
                    filament.key(),
                    Optional.empty(),
                    share(filament.weight().orElse(Grams.ZERO), units),
                    Percentage.ZERO,
                    Math.min(filament.use().index(), LAST_SLOT)));
        }
        return ProductDraft.of(details, new BillOfMaterials(lines, List.of(), List.of()), times);
    }

    private static Grams share(Grams all, int units) {
        return Grams.of(all.value().divide(BigDecimal.valueOf(units), Grams.SCALE, RoundingMode.HALF_UP));
    }
}
