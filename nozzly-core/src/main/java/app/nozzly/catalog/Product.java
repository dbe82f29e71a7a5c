package app.nozzly.catalog;

import app.nozzly.store.Version;

/**
 * Something that is made and sold. Immutable.
 *
 * @param id identity
 * @param details what people call it
 * @param bom what goes into one unit
 * @param times how long one unit takes
 * @param rates where its costing departs from the workshop's
 * @param singleLot whether one unit must never mix lots of filament
 * @param active false when it was taken out of the catalogue
 * @param version for updates
 */
public record Product(
        ProductId id,
        ProductDetails details,
        BillOfMaterials bom,
        ProductionTimes times,
        RateOverrides rates,
        boolean singleLot,
        boolean active,
        Version version) {

    public String sku() {
        return details.sku();
    }

    public String name() {
        return details.name();
    }

    public Product withBom(BillOfMaterials newBom) {
        return new Product(id, details, newBom, times, rates, singleLot, active, version);
    }

    public Product withVersion(Version newVersion) {
        return new Product(id, details, bom, times, rates, singleLot, active, newVersion);
    }

    /** Taken out of the catalogue; what was sold of it stays known. */
    public Product deactivated() {
        return new Product(id, details, bom, times, rates, singleLot, false, version);
    }
}
