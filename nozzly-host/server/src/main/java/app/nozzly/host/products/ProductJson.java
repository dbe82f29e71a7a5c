package app.nozzly.host.products;

import app.nozzly.catalog.CostBasis;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.host.http.CostFigure;
import app.nozzly.host.workshop.Decimals;
import app.nozzly.quantity.Percentage;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;

/** A product as it is written. Immutable. */
public record ProductJson(
        UUID id,
        String sku,
        String name,
        Optional<String> description,
        Optional<String> category,
        List<String> tags,
        List<ProductMaterialJson> materials,
        List<ProductComponentJson> components,
        List<SubProductJson> subProducts,
        int unitsPerPlate,
        BigDecimal setupMinutes,
        BigDecimal handlingMinutes,
        @CostFigure Optional<BigMoney> laborRate,
        BigDecimal printMinutes,
        Optional<BigDecimal> powerW,
        Optional<Percentage> failurePercent,
        Optional<Percentage> overheadPercent,
        Optional<CostBasis> costBasis,
        boolean singleLot,
        @JsonProperty("is_active") boolean active) {

    public static ProductJson of(Product product) {
        ProductDetails details = product.details();
        ProductionTimes times = product.times();
        RateOverrides rates = product.rates();
        return new ProductJson(
                product.id().value(),
                details.sku(),
                details.name(),
                details.description(),
                details.category(),
                details.tags(),
                product.bom().materials().stream().map(ProductMaterialJson::of).toList(),
                product.bom().components().stream()
                        .map(ProductComponentJson::of)
                        .toList(),
                product.bom().subProducts().stream().map(SubProductJson::of).toList(),
                times.unitsPerPlate(),
                times.setup().minutes(),
                times.handling().minutes(),
                rates.labourRatePerHour(),
                times.print().minutes(),
                rates.powerWatts().map(Decimals::plain),
                rates.failure(),
                rates.overhead(),
                rates.costBasis(),
                product.singleLot(),
                product.active());
    }
}
