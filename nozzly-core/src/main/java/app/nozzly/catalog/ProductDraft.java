package app.nozzly.catalog;

import app.nozzly.quantity.PrintTime;
import java.util.stream.Stream;

/**
 * A product as a person describes it. Immutable.
 *
 * @param details what people call it
 * @param bom what goes into one unit
 * @param times how long one unit takes
 * @param rates where its costing departs from the workshop's
 * @param singleLot whether one unit must never mix lots of filament
 * @param active whether it is in the catalogue
 */
public record ProductDraft(
        ProductDetails details,
        BillOfMaterials bom,
        ProductionTimes times,
        RateOverrides rates,
        boolean singleLot,
        boolean active) {

    /** An active product without departures. */
    public static ProductDraft of(ProductDetails details, BillOfMaterials bom, ProductionTimes times) {
        return new ProductDraft(details, bom, times, RateOverrides.NONE, false, true);
    }

    /** An active product of which a unit takes so much machine time, its bill of materials still empty. */
    public static ProductDraft printed(String sku, String name, PrintTime print) {
        return of(
                ProductDetails.of(sku, name),
                BillOfMaterials.EMPTY,
                new ProductionTimes(1, PrintTime.ZERO, PrintTime.ZERO, print));
    }

    /** With one more filament at the end of the bill of materials. */
    public ProductDraft with(MaterialLine line) {
        BillOfMaterials longer = bom.withMaterials(
                Stream.concat(bom.materials().stream(), Stream.of(line)).toList());
        return new ProductDraft(details, longer, times, rates, singleLot, active);
    }
}
