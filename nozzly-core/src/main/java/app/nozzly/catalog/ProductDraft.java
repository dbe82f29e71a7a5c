package app.nozzly.catalog;

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
}
