package app.nozzly.persistence.jpa;

import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.CostBasis;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Between a product and its row; {@link ProductLineMapper} does the bill of materials. */
final class ProductMapper {

    private ProductMapper() {}

    static ProductRow row(Product product) {
        ProductRow row = new ProductRow();
        row.id = product.id().value();
        writeDetails(row, product.details());
        row.unitsPerPlate = product.times().unitsPerPlate();
        row.setupMilliseconds = product.times().setup().milliseconds();
        row.handlingMilliseconds = product.times().handling().milliseconds();
        row.printMilliseconds = product.times().print().milliseconds();
        writeRates(row, product.rates());
        row.singleLot = product.singleLot();
        row.active = product.active();
        return row;
    }

    static Product product(ProductRow row, BillOfMaterials bom) {
        return new Product(
                new ProductId(row.id),
                new ProductDetails(
                        row.sku,
                        row.name,
                        Optional.ofNullable(row.description),
                        Optional.ofNullable(row.category),
                        List.of(row.tags)),
                bom,
                new ProductionTimes(
                        row.unitsPerPlate,
                        new PrintTime(row.setupMilliseconds),
                        new PrintTime(row.handlingMilliseconds),
                        new PrintTime(row.printMilliseconds)),
                rates(row),
                row.singleLot,
                row.active,
                row.toVersion());
    }

    private static void writeDetails(ProductRow row, ProductDetails details) {
        row.sku = details.sku();
        row.skuKey = Letters.folded(details.sku());
        row.name = details.name();
        row.nameKey = Letters.folded(details.name());
        row.description = details.description().orElse(null);
        row.category = details.category().orElse(null);
        row.categoryKey = details.category().map(Letters::folded).orElse(null);
        row.tags = details.tags().toArray(String[]::new);
        row.searchText = Letters.searchText(
                Stream.of(Optional.of(details.sku()), Optional.of(details.name()), details.category()));
    }

    private static void writeRates(ProductRow row, RateOverrides rates) {
        row.labourRatePerHour = Amounts.amount(rates.labourRatePerHour());
        row.labourRateCurrency = Amounts.currency(rates.labourRatePerHour());
        row.powerWatts = rates.powerWatts().orElse(null);
        row.failure = rates.failure().map(Percentage::fraction).orElse(null);
        row.overhead = rates.overhead().map(Percentage::fraction).orElse(null);
        row.costBasis = rates.costBasis().map(Enum::name).orElse(null);
    }

    private static RateOverrides rates(ProductRow row) {
        return new RateOverrides(
                Amounts.optionalUnitCost(row.labourRatePerHour, row.labourRateCurrency),
                Optional.ofNullable(row.powerWatts),
                Optional.ofNullable(row.failure).map(Percentage::ofFraction),
                Optional.ofNullable(row.overhead).map(Percentage::ofFraction),
                Optional.ofNullable(row.costBasis).map(CostBasis::valueOf));
    }
}
