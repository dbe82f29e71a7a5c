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
 * @param file what was read
 * @param filaments one per slot that is used
 */
record MatchedPrint(PrintFileJson file, List<MatchedFilament> filaments) {

    private static final int LAST_SLOT = 63;

    /** Units that the plate seems to hold: the number of parts when all have one name, else one. */
    int likelyUnits() {
        List<PrintedObjectJson> objects = file.objects();
        return objects.size() == 1 ? objects.get(0).count() : 1;
    }

    /**
     * The product that the plate holds so many units of: each gets its share of every filament, purge and tower included, and of the print time.
     *
     * @param lineIds gives the lines their ids
     * @throws app.nozzly.problem.NozzlyException {@code validation_failed} when the units are no number of units
     */
    ProductDraft product(ProductDetails details, int units, Supplier<UUID> lineIds) {
        ProductionTimes none = new ProductionTimes(units, PrintTime.ZERO, PrintTime.ZERO, PrintTime.ZERO);
        PrintTime plate = file.printTimeS().map(PrintTime::ofSeconds).orElse(PrintTime.ZERO);
        ProductionTimes times =
                new ProductionTimes(none.unitsPerPlate(), none.setup(), none.handling(), plate.dividedBy(units));
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

    private static Grams share(Grams plate, int units) {
        return Grams.of(plate.value().divide(BigDecimal.valueOf(units), Grams.SCALE, RoundingMode.HALF_UP));
    }
}
