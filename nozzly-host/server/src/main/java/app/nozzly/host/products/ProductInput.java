package app.nozzly.host.products;

import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.CostBasis;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.ReadOnlyMembers;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.host.workshop.Decimals;
import app.nozzly.quantity.Percentage;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A product as a caller describes it. Immutable. */
@ReadOnlyMembers("id")
record ProductInput(
        String sku,
        String name,
        Optional<String> description,
        Optional<String> category,
        List<String> tags,
        List<ProductMaterialInput> materials,
        List<ProductComponentInput> components,
        List<SubProductInput> subProducts,
        Optional<Integer> unitsPerPlate,
        Optional<BigDecimal> setupMinutes,
        Optional<BigDecimal> handlingMinutes,
        Optional<MoneyInput> laborRate,
        Optional<BigDecimal> printMinutes,
        Optional<BigDecimal> powerW,
        Optional<Percentage> failurePercent,
        Optional<Percentage> overheadPercent,
        Optional<CostBasis> costBasis,
        Optional<Boolean> singleLot,
        @JsonProperty("is_active") Optional<Boolean> active) {

    ProductDraft toDraft(BillOfMaterials bom, Amounts amounts) {
        return new ProductDraft(
                new ProductDetails(sku, name, description, category, tags),
                bom,
                times(),
                new RateOverrides(
                        amounts.unitCost(laborRate, "labor_rate"),
                        powerW,
                        failurePercent,
                        Decimals.overhead(overheadPercent),
                        costBasis),
                singleLot.orElse(false),
                active.orElse(true));
    }

    private ProductionTimes times() {
        return new ProductionTimes(
                unitsPerPlate.orElse(1),
                Decimals.minutes(setupMinutes, "setup_minutes"),
                Decimals.minutes(handlingMinutes, "handling_minutes"),
                Decimals.minutes(printMinutes, "print_minutes"));
    }
}
